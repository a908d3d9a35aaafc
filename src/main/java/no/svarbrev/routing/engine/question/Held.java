package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.routing.engine.offer.Choosing;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.Settling;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Same;
import no.svarbrev.routing.engine.value.Sizes;

/**
 * The answer as its question holds it. It may be read otherwise than it is stored: a single value as a list, an unknown
 * choice as «other».
 */
public final class Held {
    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final Asked asked;
    private final Optional<Choosing> choosing;
    private final Hearing hearing;
    private final DefaultAnswer preset;
    private final Comment comment;
    private JsonNode value = NOTHING;
    private boolean given;
    private boolean byDefault;
    private boolean beingSet;
    private boolean blanked;

    /** What else of the question hears of its answer. */
    interface Hearing {
        /** It is taken over from what is stored. */
        void taken();

        /** @param changed whether it became another */
        void held(boolean changed);
    }

    /** @param choosing of what is offered, where something is */
    Held(Asked asked, Optional<Choosing> choosing, Hearing hearing) {
        this.asked = asked;
        this.choosing = choosing;
        this.hearing = hearing;
        this.preset = new DefaultAnswer(asked);
        this.comment = new Comment(asked, choosing.map(any -> any.offer().list()));
    }

    public JsonNode value() {
        return value;
    }

    public boolean isEmpty() {
        return Answered.isEmpty(value);
    }

    /** Whether it was given, and is not to follow its default any more. */
    boolean isGiven() {
        return given;
    }

    /** The respondent emptied it; that holds until it is answered again, or vanishes with its answer. */
    public void blank() {
        blanked = true;
    }

    public boolean isBlanked() {
        return blanked;
    }

    public boolean isBeingSet() {
        return beingSet;
    }

    private Prompt prompt() {
        return asked.prompt();
    }

    /** What is written beside it. */
    public Comment comment() {
        return comment;
    }

    /** What is stored was changed from outside; what cannot be an answer to the question is not taken up. */
    public void follow() {
        JsonNode stored = asked.store().get(prompt().key());
        if (!Reading.fits(asked.question(), stored)) {
            hold(NOTHING, true);
            return;
        }
        Optional<JsonNode> unknown =
                choosing.filter(any -> comment.tellsOther()).flatMap(any -> any.firstUnknown(stored));
        JsonNode given = read(unknown.map(any -> Reading.withOther(stored, any)).orElse(stored));
        JsonNode read = alone(given);
        boolean isDefault = !Answered.isNothing(stored) && preset.isWorkedOut()
                ? Same.asGiven(read, preset.value())
                : asked.isInside() && !isEmptiedBy(read);
        hearing.taken();
        hold(read, isDefault);
        unknown.filter(text -> !Answered.isEmpty(text)).ifPresent(comment::set);
        if (read != given) {
            asked.store().set(prompt().key(), read);
        }
    }

    /**
     * In the cells of a grid that is given as a whole, what stands alone does so. A respondent who ticked others beside it is
     * asked instead: nothing that was ticked is dropped without a word.
     */
    private JsonNode alone(JsonNode read) {
        return asked.isCell() && !asked.settling().isRestored()
                ? choosing.map(any -> any.exclusive(NOTHING, read)).orElse(read)
                : read;
    }

    /** A respondent who takes an answer away does not want the default in its place. */
    private boolean isEmptiedBy(JsonNode read) {
        Settling settling = asked.settling();
        return settling.isRestored() && !settling.isLoading() && !isEmpty() && Answered.isEmpty(read);
    }

    /** In a stored row or panel a blank is an answer, unless its default had nothing to give. */
    public void restore() {
        if (preset.isWorkedOut()) {
            JsonNode fresh = read(preset.value());
            given = isEmpty() ? !Answered.isEmpty(fresh) : !Same.asGiven(value, fresh);
        }
    }

    private JsonNode read(JsonNode stored) {
        return Reading.of(asked.question(), choosing.map(Choosing::offer), stored);
    }

    /** Whether «other», or a text of one's own in its place, is chosen. */
    boolean isOther() {
        return choosing.filter(any -> any.isOther(value)).isPresent();
    }

    /** What stands for «other», beside the answer or in its place. */
    JsonNode textOfOther() {
        return choosing.map(any -> any.offer().list().otherIsComment() ? comment.textOrBlanks() : any.ownText(value))
                .orElse(NOTHING);
    }

    private void hold(JsonNode read, boolean isDefault) {
        if (!isDefault && !Same.asGiven(value, read)) {
            given = true;
        }
        boolean changed = !Same.values(value, read);
        value = read;
        blanked = blanked && isEmpty();
        hearing.held(changed);
    }

    /** The question gets a new answer, which is stored. */
    public void set(JsonNode answer) {
        JsonNode taken = read(Reading.corrected(asked.question(), answer));
        if (!Reading.fits(asked.question(), taken) || Sizes.isTooLarge(taken)) {
            return;
        }
        JsonNode read = choosing.map(any -> any.exclusive(value, taken)).orElse(taken);
        if (Same.asGiven(read, value)) {
            return;
        }
        boolean outermost = !beingSet;
        beingSet = true;
        hold(read, byDefault);
        asked.store().set(prompt().key(), Reading.stored(asked.question(), read));
        if (comment.tellsOther() && prompt().comment().isEmpty() && !isOther()) {
            comment.set(NOTHING);
        }
        if (outermost) {
            beingSet = false;
        }
    }

    /** One of its rows or panels was changed. */
    void put(JsonNode whole) {
        given = true;
        value = whole;
        asked.store().set(prompt().key(), whole);
    }

    public void clear() {
        clearValue();
        comment.clear();
    }

    /** Without the comment. */
    void clearValue() {
        set(NOTHING);
        given = false;
        blanked = false;
    }

    public boolean hasDefault() {
        return preset.exists();
    }

    void followDefault() {
        if (!given && !blanked && preset.isWorkedOut()) {
            setDefault();
        }
    }

    /** The default takes the place of the answer. */
    public void setDefault() {
        boolean before = byDefault;
        if (choosing.isPresent()) {
            comment.mark();
        }
        byDefault = before || preset.isWorkedOut();
        JsonNode fresh = preset.value();
        Optional<JsonNode> unknown =
                choosing.filter(any -> comment.tellsOther()).flatMap(any -> any.firstNotOffered(fresh));
        set(unknown.map(any -> Reading.withOther(fresh, any)).orElse(fresh));
        unknown.ifPresent(comment::set);
        byDefault = before;
    }
}
