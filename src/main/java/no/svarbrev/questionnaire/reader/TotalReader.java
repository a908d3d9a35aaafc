package no.svarbrev.questionnaire.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.expression.Aggregate;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;

/** Reads what stands below the columns of a grid. */
final class TotalReader {
    /** The property of the grid that names the row of totals. */
    static final String TEXT = "totalText";

    static final Set<String> PROPERTIES = Set.of(
            "totalType",
            "totalExpression",
            "totalFormat",
            "totalDisplayStyle",
            "totalCurrency",
            "totalMinimumFractionDigits",
            "totalMaximumFractionDigits");

    private static final Map<String, Optional<Aggregate>> TYPES = Map.of(
            "none", Optional.empty(),
            "sum", Optional.of(Aggregate.SUM),
            "count", Optional.of(Aggregate.COUNT),
            "min", Optional.of(Aggregate.MIN),
            "max", Optional.of(Aggregate.MAX),
            "avg", Optional.of(Aggregate.AVERAGE));

    private static final int UNDECIDED = -1;

    private TotalReader() {}

    static Grid.Totals totals(JsonPart grid, List<JsonPart> columns) {
        return new Grid.Totals(
                columns.stream().flatMap(column -> total(column).stream()).toList(), grid.localText(TEXT));
    }

    /** An expression goes before a type, as in survey-core. */
    private static Optional<Grid.Totals.Total> total(JsonPart column) {
        Optional<Aggregate> type = column.oneOf("totalType", TYPES, Optional.empty());
        Optional<Expression> own = column.expression("totalExpression");
        return own.or(() -> type.map(aggregate -> ofCells(aggregate, name(column))))
                .map(expression -> new Grid.Totals.Total(
                        calculation(column, expression), own.isPresent() ? Optional.empty() : type));
    }

    private static Expression ofCells(Aggregate aggregate, String column) {
        return ExpressionParser.parse(aggregate.function() + "({matrix}, '" + column.replace("'", "\\'") + "')");
    }

    /** What is wrong with the column itself was told when that was read. */
    private static String name(JsonPart column) {
        return column.silently().text("name");
    }

    private static Calculation calculation(JsonPart column, Expression expression) {
        return new Calculation(
                PromptReader.prompt(column.silently()),
                Optional.of(expression),
                CalculationReader.precision(column.silently()),
                new Calculation.NumberForm(
                        column.localText("totalFormat"),
                        column.oneOf("totalDisplayStyle", CalculationReader.STYLES, Calculation.Style.PLAIN),
                        CalculationReader.currency(column, "totalCurrency"),
                        digits(column, "totalMinimumFractionDigits"),
                        digits(column, "totalMaximumFractionDigits"),
                        !column.has("useGrouping") || column.silently().flag("useGrouping")));
    }

    private static int digits(JsonPart column, String property) {
        return column.json().path(property).asInt(UNDECIDED);
    }
}
