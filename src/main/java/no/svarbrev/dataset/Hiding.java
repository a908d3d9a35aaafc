package no.svarbrev.dataset;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.GridRows;
import no.svarbrev.questionnaire.column.AnswerColumns;
import no.svarbrev.questionnaire.column.Column;
import no.svarbrev.questionnaire.column.Place;
import no.svarbrev.questionnaire.rule.Rule;

/**
 * Whether there can be respondents who are not shown something: its columns then have a code for that.
 *
 * @param whole whether there can be such for the question as a whole
 */
record Hiding(boolean whole) {
    /** Questions that share an answer are hidden from those who are shown none of them. */
    static Hiding of(Questionnaire questionnaire, List<AnswerColumns.Asked> asked) {
        return new Hiding(!questionnaire.parts().triggers().isEmpty()
                || asked.stream()
                        .allMatch(each -> isConditional(each.page().rules().visible())
                                || within(each.page().elements(), each.question())
                                        .orElse(true)
                                || isConditional(each.question())));
    }

    boolean of(Column column) {
        return of(column.total().flatMap(total -> column.place().outer()).orElse(column.place()))
                || column.isPart()
                        && isConditional(
                                column.place().question(), column.choice().orElseThrow());
    }

    private boolean of(Place place) {
        return place.outer()
                .map(outer -> of(outer)
                        || isConditional(place.question())
                        || place.row()
                                .filter(row -> isConditional(outer.question(), row))
                                .isPresent())
                .orElse(whole);
    }

    /** Whether the question itself has a condition. */
    private static boolean isConditional(Question question) {
        return isConditional(question.rules().visible())
                || question.choices()
                        .filter(list -> list.source().isPresent() || list.hideIfEmpty())
                        .isPresent()
                || question.fixedRows().filter(GridRows::hideIfEmpty).isPresent();
    }

    /** Whether an option or row of the question has a condition. */
    private static boolean isConditional(Question question, Choice part) {
        return isConditional(part.visible())
                || question.choices()
                        .filter(list ->
                                list.visibleIf().isPresent() || list.source().isPresent())
                        .isPresent()
                || question.fixedRows().flatMap(GridRows::visibleIf).isPresent();
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
