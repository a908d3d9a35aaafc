package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Supplier;
import no.svarbrev.questionnaire.expression.Scope;

/** The words that totals have: the whole grid, and the totals themselves. */
public record TotalScope(Scope outer, Supplier<JsonNode> rows, Supplier<? extends JsonNode> totals)
        implements InnerScope {
    @Override
    public JsonNode value(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "matrix" -> rows.get();
            case "row", "totalrow" -> totals.get();
            default -> outer().value(name);
        };
    }
}
