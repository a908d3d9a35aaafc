package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import no.svarbrev.questionnaire.expression.Expression;

/** The words that totals have: the whole grid, and the totals themselves. */
record TotalScope(QuestionState grid) implements InnerScope {
    @Override
    public Expression.Scope outer() {
        return grid.scope();
    }

    @Override
    public JsonNode value(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "matrix" -> grid.answeredRows();
            case "row", "totalrow" -> grid.totals().values();
            default -> outer().value(name);
        };
    }
}
