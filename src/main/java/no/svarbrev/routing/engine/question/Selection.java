package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.routing.engine.offer.Choosing;
import no.svarbrev.routing.engine.offer.Offer;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.value.Same;

/** What is chosen: an answer that is not offered any more goes, and ticks come back with what is offered. */
public final class Selection {
    private final Asked asked;
    private final Choosing choosing;
    private final Held held;
    private final BooleanSupplier shared;
    /** Ticked choices that went, and come back when they are offered again. */
    private final List<JsonNode> gone = new ArrayList<>();

    /** @param shared whether several questions share the answer: then it stays, for it may be offered by another */
    Selection(Asked asked, Choosing choosing, Held held, BooleanSupplier shared) {
        this.asked = asked;
        this.choosing = choosing;
        this.held = held;
        this.shared = shared;
    }

    Offer offer() {
        return choosing.offer();
    }

    public void forget() {
        gone.clear();
    }

    public List<JsonNode> gone() {
        return List.copyOf(gone);
    }

    /** The ticks that went, and those that will when the page is tidied. */
    public List<JsonNode> withdrawn(boolean shown) {
        List<JsonNode> withdrawn = new ArrayList<>(gone);
        if (choosing.isMultiple() && shown && asked.clearing() != Clearing.NONE && !shared.getAsBoolean()) {
            boolean other = isOther();
            held.value().forEach(each -> {
                if (choosing.goes(each, other)) {
                    withdrawn.add(each);
                }
            });
        }
        return withdrawn;
    }

    /** These went before the answers were stored. */
    public void remember(List<JsonNode> ticks) {
        gone.addAll(ticks);
    }

    private boolean isOther() {
        return choosing.isOther(held.value());
    }

    /** What is not offered any more goes. */
    public void dropUnknown() {
        if (shared.getAsBoolean() || held.isEmpty() && gone.isEmpty()) {
            return;
        }
        if (isFullRanking()) {
            rankAll();
        } else if (choosing.isMultiple()) {
            if (held.value().isArray() || !gone.isEmpty()) {
                dropTicked();
            }
        } else if (choosing.goes(held.value(), isOther())) {
            held.clearValue();
        }
    }

    /** A ranking is always of all, also where nothing else is tidied. */
    public void rank() {
        if (isFullRanking() && !held.isEmpty()) {
            rankAll();
        }
    }

    /** Whether every choice has its place, in the order they stand until the respondent moves them. */
    private boolean isFullRanking() {
        return asked.shape() == Shape.RANKING
                && asked.question() instanceof MultipleChoice ranking
                && !ranking.partly();
    }

    /** Whether it is chosen, or has its place. */
    boolean has(Choice choice) {
        return isFullRanking() || choosing.contains(held.value(), choice.value());
    }

    /** A ranking of only some choices goes on with the others as they stand. */
    private void rankAll() {
        List<JsonNode> offered =
                choosing.offer().choices().stream().map(Choice::value).toList();
        List<JsonNode> ranked = new ArrayList<>();
        held.value()
                .forEach(each -> offered.stream()
                        .filter(value -> Same.choice(value, each) && !ranked.contains(value))
                        .forEach(ranked::add));
        offered.stream().filter(value -> !ranked.contains(value)).forEach(ranked::add);
        held.set(JsonNodeFactory.instance.arrayNode().addAll(ranked));
    }

    private void dropTicked() {
        boolean other = isOther();
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> dropped = new ArrayList<>();
        held.value().forEach(each -> {
            if (choosing.goes(each, other)) {
                dropped.add(each);
            } else {
                kept.add(each);
            }
        });
        List<JsonNode> back = gone.stream().filter(choosing::isVisible).toList();
        gone.removeAll(back);
        back.stream().filter(value -> !choosing.contains(held.value(), value)).forEach(kept::add);
        if (!dropped.isEmpty() || kept.size() > held.value().size()) {
            gone.addAll(dropped);
            List<JsonNode> remembered = List.copyOf(gone);
            if (kept.isEmpty()) {
                held.clearValue();
            } else {
                held.set(kept);
            }
            gone.clear();
            gone.addAll(remembered);
        }
    }
}
