package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.Choice;

/** What is chosen, held against what is offered: an answer that is not offered any more goes. */
final class Selection {
    private final QuestionState state;
    private final Offer offer;
    /** Ticked choices that went, and come back when they are offered again. */
    private final List<JsonNode> gone = new ArrayList<>();

    Selection(QuestionState state, Offer offer) {
        this.state = state;
        this.offer = offer;
    }

    void forget() {
        gone.clear();
    }

    /** Of an answer, the first value that is not offered. */
    Optional<JsonNode> firstUnknown(JsonNode answer) {
        if (offer.active().isEmpty()) {
            return Optional.empty();
        }
        if (!answer.isArray()) {
            return isMultiple() ? Optional.empty() : Optional.of(answer).filter(value -> isStranger(value));
        }
        for (JsonNode each : answer) {
            if (isStranger(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private boolean isStranger(JsonNode value) {
        return !Answered.isNothing(value) && !Reading.OTHER.equals(value) && isUnknown(value, offer.visible());
    }

    private boolean isUnknown(JsonNode value, List<Choice> among) {
        JsonNode bare = value.isObject() && value.hasNonNull("value") ? value.get("value") : value;
        return !has(among, bare) && offer.list().special().stream()
                .noneMatch(choice -> choice.role() != Choice.Role.OTHER && Same.loosely(choice.value(), bare));
    }

    private static boolean has(List<Choice> choices, JsonNode value) {
        return choices.stream().anyMatch(choice -> Same.choice(choice.value(), value));
    }

    /** «other», or a text of one's own where that is the answer. */
    boolean isOther() {
        return offer.list().other().isPresent()
                && (contains(Reading.OTHER) || !offer.list().otherIsComment() && isOwnText());
    }

    private boolean isOwnText() {
        JsonNode value = state.value();
        if (!value.isArray()) {
            return !Answered.isNothing(value) && isUnknown(value, offer.active());
        }
        for (JsonNode each : value) {
            if (!Answered.isNothing(each) && isUnknown(each, offer.active())) {
                return true;
            }
        }
        return false;
    }

    boolean contains(JsonNode wanted) {
        JsonNode value = state.value();
        if (!value.isArray()) {
            return Same.choice(wanted, value);
        }
        for (JsonNode each : value) {
            if (Same.choice(wanted, each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMultiple() {
        return switch (state.kind()) {
            case CHECKBOX, TAGBOX, RANKING -> true;
            default -> false;
        };
    }

    /** Where several questions share an answer it stays: it may be offered by another. */
    void dropUnknown() {
        boolean shared = state.filling().sharing(state.question().prompt().key()).size() > 1;
        if (shared || state.isEmpty() && gone.isEmpty()) {
            return;
        }
        if (isMultiple()) {
            dropTicked();
        } else if (goes(state.value(), isOther())) {
            state.held().clearValue();
        }
    }

    private boolean goes(JsonNode value, boolean other) {
        boolean ownText = !offer.list().otherIsComment() && other;
        return !ownText && !Reading.OTHER.equals(value) && isUnknown(value, offer.visible());
    }

    private void dropTicked() {
        boolean other = isOther();
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> dropped = new ArrayList<>();
        state.value().forEach(each -> {
            if (goes(each, other)) {
                dropped.add(each);
            } else {
                kept.add(each);
            }
        });
        List<JsonNode> back = gone.stream().filter(value -> has(offer.visible(), value)).toList();
        gone.removeAll(back);
        back.stream().filter(value -> !contains(value)).forEach(kept::add);
        if (!dropped.isEmpty() || kept.size() > state.value().size()) {
            gone.addAll(dropped);
            List<JsonNode> remembered = List.copyOf(gone);
            if (kept.isEmpty()) {
                state.held().clearValue();
            } else {
                state.held().set(kept);
            }
            gone.clear();
            gone.addAll(remembered);
        }
    }
}
