package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Clearing;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Question;

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

    List<JsonNode> gone() {
        return List.copyOf(gone);
    }

    /** The ticks that went, and those that will when the page is tidied. */
    List<JsonNode> withdrawn() {
        List<JsonNode> withdrawn = new ArrayList<>(gone);
        if (isMultiple() && state.isShown() && state.clearing() != Clearing.NONE && !isShared()) {
            boolean other = isOther();
            state.value().forEach(each -> {
                if (goes(each, other)) {
                    withdrawn.add(each);
                }
            });
        }
        return withdrawn;
    }

    /** These went before the answers were stored. */
    void remember(List<JsonNode> ticks) {
        gone.addAll(ticks);
    }

    /** Of an answer, the first value that is no choice; of a single one, the value when it is not offered. */
    Optional<JsonNode> firstUnknown(JsonNode answer) {
        return offer.active().isEmpty() ? Optional.empty() : firstNotOffered(answer);
    }

    /** As {@link #firstUnknown}, also where there are no choices at all. */
    Optional<JsonNode> firstNotOffered(JsonNode answer) {
        if (!isMultiple()) {
            return Optional.of(answer)
                    .filter(value -> !Reading.OTHER.equals(value) && anyUnknown(value, offer.visible()));
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
            if (Reading.OTHER.equals(each)) {
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

    /** «other», or a text of one's own where that is the answer. */
    boolean isOther() {
        return offer.list().other().isPresent()
                && (contains(Reading.OTHER)
                        || !offer.list().otherIsComment() && !offer.active().isEmpty() && isOwnText());
    }

    /** What stands for «other», beside the answer or in its place. */
    JsonNode otherText() {
        if (offer.list().otherIsComment()) {
            return commentOrBlanks();
        }
        JsonNode value = state.value();
        if (!value.isArray()) {
            return anyUnknown(value, offer.active()) && !Reading.OTHER.equals(value)
                    ? value
                    : MissingNode.getInstance();
        }
        return StreamSupport.stream(value.spliterator(), false)
                .filter(each -> !Reading.OTHER.equals(each) && anyUnknown(each, offer.active()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** Blanks as the answer are a text that is not kept. */
    private JsonNode commentOrBlanks() {
        JsonNode stored = state.store().get(state.question().prompt().key());
        boolean blanks = stored.isTextual()
                && !stored.textValue().isEmpty()
                && stored.textValue().isBlank();
        return blanks ? stored : state.comment();
    }

    private boolean isOwnText() {
        return anyUnknown(state.value(), offer.active());
    }

    boolean contains(JsonNode wanted) {
        JsonNode value = state.value();
        if (!value.isArray() || !isMultiple()) {
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

    /**
     * None and the like stand alone: ticked now they clear the others, ticked before they give way. An answer that is
     * taken over as a whole is not touched by this.
     */
    JsonNode exclusive(JsonNode before, JsonNode after) {
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

    private boolean isShared() {
        return state.filling().sharing(state.question().prompt().key()).size() > 1;
    }

    /** Where several questions share an answer it stays: it may be offered by another. */
    void dropUnknown() {
        if (isShared() || state.isEmpty() && gone.isEmpty()) {
            return;
        }
        if (isFullRanking()) {
            rankAll();
        } else if (isMultiple()) {
            if (state.value().isArray() || !gone.isEmpty()) {
                dropTicked();
            }
        } else if (goes(state.value(), isOther())) {
            state.held().clearValue();
        }
    }

    /** A ranking is always of all, also where nothing else is tidied. */
    void rank() {
        if (isFullRanking() && !state.isEmpty()) {
            rankAll();
        }
    }

    private boolean isFullRanking() {
        return state.question() instanceof MultipleChoice ranking
                && state.kind() == Question.Kind.RANKING
                && !ranking.partly();
    }

    /** A ranking of only some choices goes on with the others as they stand. */
    private void rankAll() {
        List<JsonNode> offered = offer.choices().stream().map(Choice::value).toList();
        List<JsonNode> ranked = new ArrayList<>();
        state.value()
                .forEach(each -> offered.stream()
                        .filter(value -> Same.choice(value, each) && !ranked.contains(value))
                        .forEach(ranked::add));
        offered.stream().filter(value -> !ranked.contains(value)).forEach(ranked::add);
        state.held().set(JsonNodeFactory.instance.arrayNode().addAll(ranked));
    }

    private boolean goes(JsonNode value, boolean other) {
        boolean ownText = !offer.list().otherIsComment() && other;
        return !ownText && !Reading.OTHER.equals(value) && isAllOrPartUnknown(value);
    }

    private boolean isAllOrPartUnknown(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(each -> isUnknown(each, offer.visible()))
                : isUnknown(value, offer.visible());
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
        List<JsonNode> back =
                gone.stream().filter(value -> has(offer.visible(), value)).toList();
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
