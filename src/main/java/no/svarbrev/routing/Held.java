package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.Preset;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * The answer as its question holds it. It may be read otherwise than it is stored: a single value as a list, an unknown
 * choice as «other».
 */
final class Held {
    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final QuestionState state;
    private JsonNode value = NOTHING;
    private boolean given;
    private boolean byDefault;
    private boolean beingSet;
    private boolean commented;
    private boolean blanked;

    Held(QuestionState state) {
        this.state = state;
    }

    JsonNode value() {
        return value;
    }

    boolean isEmpty() {
        return Answered.isEmpty(value);
    }

    /** Whether it was given, and is not to follow its default any more. */
    boolean isGiven() {
        return given;
    }

    /** The respondent emptied it; that holds until it is answered again, or vanishes with its answer. */
    void blank() {
        blanked = true;
    }

    boolean isBlanked() {
        return blanked;
    }

    boolean isBeingSet() {
        return beingSet;
    }

    private Prompt prompt() {
        return state.question().prompt();
    }

    /** The text of the field below the question or of «other»; a key of that name may also be no comment of ours. */
    JsonNode comment() {
        return hasComment() ? state.store().get(prompt().commentName()) : NOTHING;
    }

    private boolean hasComment() {
        return commented
                || state.store() instanceof ItemState
                || prompt().comment().isPresent()
                || otherText().isPresent();
    }

    /** A comment was given to it, whether it asks for one or not. */
    void markCommented() {
        commented = true;
    }

    boolean hasUnaskedComment() {
        return prompt().comment().isEmpty()
                && (commented || otherText().isPresent())
                && !comment().isMissingNode();
    }

    /** The choices, where the text of «other» is kept beside the answer. */
    private Optional<ChoiceList> otherText() {
        return state.offer()
                .map(Offer::list)
                .filter(list -> list.otherIsComment() && list.other().isPresent());
    }

    /** What is stored was changed from outside; what cannot be an answer to the question is not taken up. */
    void follow() {
        JsonNode stored = state.store().get(prompt().key());
        if (!Reading.fits(state.question(), stored)) {
            hold(NOTHING, true);
            return;
        }
        Optional<JsonNode> unknown =
                state.selection().filter(any -> otherText().isPresent()).flatMap(any -> any.firstUnknown(stored));
        JsonNode given = Reading.of(
                state, unknown.map(any -> Reading.withOther(stored, any)).orElse(stored));
        JsonNode read = alone(given);
        boolean isDefault = !Answered.isNothing(stored) && preset().expression().isPresent()
                ? Same.asGiven(read, defaultValue())
                : state.store() instanceof ItemState && !isEmptiedBy(read);
        state.selection().ifPresent(Selection::forget);
        hold(read, isDefault);
        unknown.filter(text -> !Answered.isEmpty(text))
                .ifPresent(text -> state.store().set(prompt().commentName(), text));
        if (read != given) {
            state.store().set(prompt().key(), read);
        }
    }

    /**
     * In the cells of a grid that is given as a whole, what stands alone does so. A respondent who ticked others beside it is
     * asked instead: nothing that was ticked is dropped without a word.
     */
    private JsonNode alone(JsonNode read) {
        boolean cell = state.store() instanceof ItemState item && item.owner().isGrid();
        return cell && !state.filling().isRestored()
                ? state.selection().map(any -> any.exclusive(NOTHING, read)).orElse(read)
                : read;
    }

    /** A respondent who takes an answer away does not want the default in its place. */
    private boolean isEmptiedBy(JsonNode read) {
        Filling filling = state.filling();
        return filling.isRestored() && !filling.isLoading() && !isEmpty() && Answered.isEmpty(read);
    }

    /** In a stored row or panel a blank is an answer, unless its default had nothing to give. */
    void restore() {
        if (preset().expression().isPresent()) {
            JsonNode fresh = Reading.of(state, defaultValue());
            given = isEmpty() ? !Answered.isEmpty(fresh) : !Same.asGiven(value, fresh);
        }
    }

    private void hold(JsonNode read, boolean isDefault) {
        if (!isDefault && !Same.asGiven(value, read)) {
            given = true;
        }
        boolean changed = !Same.values(value, read);
        value = read;
        blanked = blanked && isEmpty();
        state.followItems();
        if (changed && state.store() == state.filling()) {
            state.filling().refreshTaken(prompt().key());
        }
    }

    /** The question gets a new answer, which is stored. */
    void set(JsonNode answer) {
        JsonNode taken = Reading.of(state, Reading.corrected(state.question(), answer));
        if (!Reading.fits(state.question(), taken) || Sizes.isTooLarge(taken)) {
            return;
        }
        JsonNode read = state.selection()
                .map(selection -> selection.exclusive(value, taken))
                .orElse(taken);
        if (Same.asGiven(read, value)) {
            return;
        }
        boolean outermost = !beingSet;
        beingSet = true;
        hold(read, byDefault);
        state.store().set(prompt().key(), Reading.stored(state.question(), read));
        if (otherText().isPresent() && prompt().comment().isEmpty() && !state.isOtherChosen()) {
            state.store().set(prompt().commentName(), NOTHING);
        }
        if (outermost) {
            beingSet = false;
        }
    }

    /** One of its rows or panels was changed. */
    void put(JsonNode whole) {
        given = true;
        value = whole;
        state.store().set(prompt().key(), whole);
    }

    void clear() {
        clearValue();
        if (hasComment()) {
            state.store().set(prompt().commentName(), NOTHING);
        }
    }

    /** Without the comment. */
    void clearValue() {
        set(NOTHING);
        given = false;
        blanked = false;
    }

    private Preset preset() {
        return prompt().preset();
    }

    boolean hasDefault() {
        return preset().expression().isPresent() || !fixedDefault().isMissingNode();
    }

    private JsonNode fixedDefault() {
        return preset().value()
                .map(value -> Reading.ofDefault(state.question(), value))
                .orElseGet(this::firstItems);
    }

    /** As many rows or panels as there are to begin with, each with the answers of a new one. */
    private JsonNode firstItems() {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        state.repeating()
                .ifPresent(repeating -> repeating
                        .first()
                        .ifPresent(first ->
                                IntStream.range(0, repeating.start()).forEach(index -> items.add(first.deepCopy()))));
        return items.isEmpty() ? NOTHING : items;
    }

    private JsonNode defaultValue() {
        JsonNode fixed = fixedDefault();
        JsonNode found = preset().expression().map(this::result).orElse(fixed);
        return found.isNull() || found.isMissingNode() ? fixed : found;
    }

    private JsonNode result(Expression expression) {
        return expression.answer(state.scope(), state.inputType());
    }

    void followDefault() {
        if (!given && !blanked && preset().expression().isPresent()) {
            setDefault();
        }
    }

    /** The default takes the place of the answer. */
    void setDefault() {
        boolean before = byDefault;
        commented = commented || state.offer().isPresent();
        byDefault = before || preset().expression().isPresent();
        JsonNode fresh = defaultValue();
        Optional<JsonNode> unknown =
                state.selection().filter(any -> otherText().isPresent()).flatMap(any -> any.firstNotOffered(fresh));
        set(unknown.map(any -> Reading.withOther(fresh, any)).orElse(fresh));
        unknown.ifPresent(text -> state.store().set(prompt().commentName(), text));
        byDefault = before;
    }
}
