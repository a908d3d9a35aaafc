package no.svarbrev.routing.engine.offer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Same;

/** An answer held against what is offered: which of its values are choices, and which stand alone. Changes nothing. */
public record Choosing(Question question, Offer offer) {
    /**
     * Empty where one does not choose from a list.
     *
     * @param others the other questions by their names
     */
    public static Optional<Choosing> of(Asked asked, Function<String, Optional<? extends TakenChoices.Source>> others) {
        Question question = asked.question();
        return question.choices()
                .filter(list -> question.choosesFromList())
                .map(list -> new Choosing(question, new Offer(asked, list, others)));
    }

    public boolean isMultiple() {
        return switch (question.shape()) {
            case CHOICES, RANKING -> true;
            default -> false;
        };
    }

    /** Of an answer, the first value that is no choice; of a single one, the value when it is not offered. */
    public Optional<JsonNode> firstUnknown(JsonNode answer) {
        return offer.active().isEmpty() ? Optional.empty() : firstNotOffered(answer);
    }

    /** As {@link #firstUnknown}, also where there are no choices at all. */
    public Optional<JsonNode> firstNotOffered(JsonNode answer) {
        if (!isMultiple()) {
            return Optional.of(answer)
                    .filter(value -> !Answered.OTHER.equals(value) && anyUnknown(value, offer.visible()));
        }
        if (answer.isArray() && !holdsOther(answer)) {
            for (JsonNode each : answer) {
                if (anyUnknown(each, offer.active())) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holdsOther(JsonNode answer) {
        for (JsonNode each : answer) {
            if (Answered.OTHER.equals(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyUnknown(JsonNode value, List<Choice> among) {
        if (!value.isArray()) {
            return !Answered.isUnset(value) && isUnknown(value, among);
        }
        for (JsonNode each : value) {
            if (!Answered.isUnset(each) && isUnknown(each, among)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnknown(JsonNode value, List<Choice> among) {
        JsonNode bare = value.isObject() && value.hasNonNull("value") ? value.get("value") : value;
        return !has(among, bare)
                && offer.list().special().stream()
                        .noneMatch(choice -> choice.role() != Choice.Role.OTHER
                                && choice.code().equals(bare.asText()));
    }

    private static boolean has(List<Choice> choices, JsonNode value) {
        return choices.stream().anyMatch(choice -> Same.choice(choice.value(), value));
    }

    /** Whether it is one of the choices shown, the special ones apart. */
    public boolean isVisible(JsonNode value) {
        return has(offer.visible(), value);
    }

    /** «other», or a text of one's own where that is the answer. */
    public boolean isOther(JsonNode answer) {
        return offer.list().other().isPresent()
                && (contains(answer, Answered.OTHER)
                        || !offer.list().otherIsComment()
                                && !offer.active().isEmpty()
                                && anyUnknown(answer, offer.active()));
    }

    /** The text in the answer that stands for «other», where it is not written beside it. */
    public JsonNode ownText(JsonNode answer) {
        if (!answer.isArray()) {
            return anyUnknown(answer, offer.active()) && !Answered.OTHER.equals(answer)
                    ? answer
                    : MissingNode.getInstance();
        }
        return StreamSupport.stream(answer.spliterator(), false)
                .filter(each -> !Answered.OTHER.equals(each) && anyUnknown(each, offer.active()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    public boolean contains(JsonNode answer, JsonNode wanted) {
        if (!answer.isArray() || !isMultiple()) {
            return Same.choice(wanted, answer);
        }
        for (JsonNode each : answer) {
            if (Same.choice(wanted, each)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an answer, or a value of one, is not offered any more.
     *
     * @param other whether «other» is chosen in it
     */
    public boolean goes(JsonNode value, boolean other) {
        boolean ownText = !offer.list().otherIsComment() && other;
        return !ownText && !Answered.OTHER.equals(value) && isAllOrPartUnknown(value);
    }

    private boolean isAllOrPartUnknown(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(each -> isUnknown(each, offer.visible()))
                : isUnknown(value, offer.visible());
    }

    /**
     * None and the like stand alone: ticked now they clear the others, ticked before they give way. An answer that is
     * taken over as a whole is not touched by this.
     */
    public JsonNode exclusive(JsonNode before, JsonNode after) {
        if (!isMultiple() || !after.isArray() || Same.asGiven(before, after)) {
            return after;
        }
        List<JsonNode> alone = offer.choices().stream()
                .filter(Choice::exclusive)
                .map(Choice::value)
                .toList();
        int prior = lastOf(alone, before);
        int now = lastOf(alone, after);
        if (prior < 0) {
            return now >= 0 && after.size() > 1 ? only(after.get(now)) : after;
        }
        JsonNode old = before.get(prior);
        int kept = lastOf(List.of(old), after);
        boolean same = now >= 0 && old.equals(after.get(now));
        return same || kept >= 0 && kept < after.size() - 1 ? without(after, kept) : after;
    }

    private static int lastOf(List<JsonNode> values, JsonNode list) {
        for (int index = list.isArray() ? list.size() - 1 : -1; index >= 0; index--) {
            if (values.contains(list.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private static JsonNode only(JsonNode value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }

    private static JsonNode without(JsonNode list, int index) {
        ArrayNode rest = list.deepCopy();
        rest.remove(index);
        return rest;
    }
}
