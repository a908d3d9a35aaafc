package no.svarbrev.routing.engine.scope;

import java.util.Optional;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.questionnaire.rule.Repeating;
import no.svarbrev.routing.Circumstances;

/**
 * A question where it is asked. The parts of its state have this in common, and need not know each other for it.
 *
 * @param store where its answer is kept
 * @param scope what its expressions look answers up in, its own among them
 */
public record Asked(Question question, AnswerStore store, Scope scope, Common common) {
    /**
     * What is the same for all questions.
     *
     * @param clearing when an answer that is not shown goes, where a question does not say so itself
     */
    public record Common(Circumstances circumstances, Settling settling, Clearing clearing) {}

    public Circumstances circumstances() {
        return common.circumstances();
    }

    public String language() {
        return circumstances().language();
    }

    public Settling settling() {
        return common.settling();
    }

    /** When its answer goes while it is not shown. */
    public Clearing clearing() {
        Clearing own = prompt().clearing();
        return own == Clearing.DEFAULT ? common.clearing() : own;
    }

    public Question.Kind kind() {
        return question.kind();
    }

    public Shape shape() {
        return question.shape();
    }

    public Prompt prompt() {
        return question.prompt();
    }

    public String key() {
        return prompt().key();
    }

    /** Whether it stands in a row or repeated panel. */
    public boolean isInside() {
        return store.owner().isPresent();
    }

    /** Whether it stands in a grid with a question in every column. */
    public boolean isCell() {
        return store.owner().filter(Asked::isGrid).isPresent();
    }

    /** Whether each row has a question in every column. */
    public boolean isGrid() {
        return isGrid(question);
    }

    private static boolean isGrid(Question question) {
        return question.kind() == Question.Kind.MATRIXDROPDOWN || question.kind() == Question.Kind.MATRIXDYNAMIC;
    }

    /** Whether it is made of several short fields. */
    public boolean isFields() {
        return question instanceof MultipleText;
    }

    /** Whether it is made of fixed rows or fields. */
    public boolean isFixed() {
        return isFields() || shape() == Shape.ROWS || shape() == Shape.CELLS;
    }

    /** A date with its time where the field asks for that. */
    public String inputType() {
        return question instanceof DateField date ? date.input().type() : "";
    }

    /** How often it can be repeated, when it can. */
    public Optional<Repeating> repeating() {
        return question.repeated();
    }

    /** Whether one row or repeated panel is shown; empty where all are. */
    public Optional<Expression> itemsVisibleIf() {
        if (question instanceof PanelList list) {
            return list.panelVisibleIf();
        }
        return question instanceof RowList list ? list.rowsVisibleIf() : Optional.empty();
    }

    /** Whether its answers are lists of objects. */
    public boolean takesLists() {
        return question.shape() == Shape.LIST;
    }
}
