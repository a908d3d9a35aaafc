package no.svarbrev.dataset;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.GridRows;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Rule;

/** Whether there can be respondents who are not shown something: its columns then have a code for that. */
record Hiding(Questionnaire questionnaire) {

    /** Questions that share an answer are hidden from those who are shown none of them. */
    boolean of(List<QuestionColumns.Asked> asked) {
        return !questionnaire.parts().triggers().isEmpty()
                || asked.stream()
                        .allMatch(each -> isConditional(each.page().rules().visible())
                                || within(each.page().elements(), each.question())
                                        .orElse(true)
                                || of(each.question()));
    }

    /** Whether the question itself has a condition. */
    boolean of(Question question) {
        return isConditional(question.rules().visible())
                || question.choices()
                        .filter(list -> list.source().isPresent() || list.hideIfEmpty())
                        .isPresent()
                || rows(question).filter(GridRows::hideIfEmpty).isPresent();
    }

    boolean ofChoice(Question question, Choice choice) {
        return isConditional(choice.visible())
                || question.choices()
                        .filter(list ->
                                list.visibleIf().isPresent() || list.source().isPresent())
                        .isPresent();
    }

    boolean ofRow(Question grid, Choice row) {
        return isConditional(row.visible())
                || rows(grid).flatMap(GridRows::visibleIf).isPresent();
    }

    private static Optional<GridRows> rows(Question question) {
        if (question instanceof Matrix matrix) {
            return Optional.of(matrix.rows());
        }
        return question instanceof CellMatrix matrix ? Optional.of(matrix.rows()) : Optional.empty();
    }

    private static boolean isConditional(Rule visible) {
        return !visible.equals(Rule.ALWAYS);
    }

    /** Whether one of the panels around the question has a condition; empty when the question is not there. */
    private static Optional<Boolean> within(List<Element> elements, Question question) {
        for (Element element : elements) {
            if (element == question) {
                return Optional.of(false);
            }
            if (element instanceof Panel panel) {
                Optional<Boolean> inside = within(panel.elements(), question);
                if (inside.isPresent()) {
                    return Optional.of(
                            inside.get() || isConditional(panel.rules().visible()));
                }
            }
        }
        return Optional.empty();
    }
}
