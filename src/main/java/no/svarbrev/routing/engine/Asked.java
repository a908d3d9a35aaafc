package no.svarbrev.routing.engine;

import java.util.Optional;
import no.svarbrev.questionnaire.Clearing;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Repeating;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.routing.Circumstances;

/**
 * A question where it is asked. The parts of its state have this in common, and need not know each other for it.
 *
 * @param store where its answer is kept
 * @param scope what its expressions look answers up in, its own among them
 * @param clearing when an answer that is not shown goes
 */
record Asked(
        Question question,
        AnswerStore store,
        Expression.Scope scope,
        Clearing clearing,
        Circumstances circumstances,
        Settling settling) {
    Question.Kind kind() {
        return question.kind();
    }

    Prompt prompt() {
        return question.prompt();
    }

    String key() {
        return prompt().key();
    }

    /** Whether it stands in a row or repeated panel. */
    boolean isInside() {
        return store.owner().isPresent();
    }

    /** Whether it stands in a grid with a question in every column. */
    boolean isCell() {
        return store.owner().filter(Asked::isGrid).isPresent();
    }

    static boolean isGrid(Question question) {
        return question.kind() == Question.Kind.MATRIXDROPDOWN || question.kind() == Question.Kind.MATRIXDYNAMIC;
    }

    /** A date with its time where the field asks for that. */
    String inputType() {
        return question instanceof DateField date ? date.input().type() : "";
    }

    /** How often it can be repeated, when it can. */
    Optional<Repeating> repeating() {
        if (question instanceof RowList list) {
            return Optional.of(list.repeating());
        }
        return question instanceof PanelList list ? Optional.of(list.repeating()) : Optional.empty();
    }

    /** Whether its answers are lists of objects. */
    boolean takesLists() {
        return kind() == Question.Kind.PANELDYNAMIC || kind() == Question.Kind.MATRIXDYNAMIC;
    }
}
