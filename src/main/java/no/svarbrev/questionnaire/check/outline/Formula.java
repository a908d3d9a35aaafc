package no.svarbrev.questionnaire.check.outline;

import java.util.Map;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.finding.Pointer;

/** An expression at its place, and what it is for. */
public record Formula(Place place, Purpose purpose, Expression expression, Standpoint from) {
    /** What an expression is for: whether it is a condition, and what must have been asked before it is worked out. */
    public enum Purpose {
        /** Shows, enables or requires something: what it refers to should be asked before. */
        SHOWING(true, true),
        /** Checks an answer: what it refers to should be asked on the same page at the latest. */
        CHECKING(true, true),
        /** Gives a value or limit that the respondent sees on the page. */
        SUGGESTING(false, true),
        /** Decides what happens whenever an answer changes. */
        REACTING(true, false),
        /** Gives a value whenever an answer changes. */
        CALCULATING(false, false);

        private final boolean condition;
        private final boolean ordered;

        Purpose(boolean condition, boolean ordered) {
            this.condition = condition;
            this.ordered = ordered;
        }

        public boolean isCondition() {
            return condition;
        }

        public boolean isOrdered() {
            return ordered;
        }
    }

    /** The properties of elements that hold expressions. */
    static final Map<String, Purpose> PROPERTIES = Map.ofEntries(
            Map.entry("visibleIf", Purpose.SHOWING),
            Map.entry("enableIf", Purpose.SHOWING),
            Map.entry("requiredIf", Purpose.SHOWING),
            Map.entry("choicesVisibleIf", Purpose.SHOWING),
            Map.entry("choicesEnableIf", Purpose.SHOWING),
            Map.entry("rowsVisibleIf", Purpose.SHOWING),
            Map.entry("columnsVisibleIf", Purpose.SHOWING),
            Map.entry("templateVisibleIf", Purpose.SHOWING),
            Map.entry("defaultValueExpression", Purpose.SUGGESTING),
            Map.entry("minValueExpression", Purpose.SUGGESTING),
            Map.entry("maxValueExpression", Purpose.SUGGESTING),
            Map.entry("rowCountExpression", Purpose.SUGGESTING),
            Map.entry("panelCountExpression", Purpose.SUGGESTING),
            Map.entry("setValueIf", Purpose.REACTING),
            Map.entry("resetValueIf", Purpose.REACTING),
            Map.entry("setValueExpression", Purpose.CALCULATING),
            Map.entry("totalExpression", Purpose.CALCULATING),
            Map.entry("expression", Purpose.CALCULATING));

    /** The name of the property it is written in. */
    public String property() {
        return Pointer.last(place.pointer());
    }
}
