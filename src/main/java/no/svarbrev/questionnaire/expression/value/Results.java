package no.svarbrev.questionnaire.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** What an expression gave, as it leaves the language: JSON has neither dates nor NaN. */
public final class Results {
    private static final double MAX_WHOLE = 9_007_199_254_740_992.0;

    private Results() {}

    public static JsonNode json(JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(element -> elements.add(element.isMissingNode() ? NullNode.getInstance() : json(element)));
            return JavaScript.list(elements);
        }
        if (Moment.isOne(value)) {
            return Moment.of(value).json();
        }
        return value.isDouble() ? number(value.doubleValue()) : value;
    }

    /** Whole numbers without a decimal point. */
    private static JsonNode number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return NullNode.getInstance();
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < MAX_WHOLE;
        return whole ? LongNode.valueOf((long) number) : DoubleNode.valueOf(number);
    }

    public static JsonNode answer(JsonNode value, String inputType) {
        return Moment.isOne(value)
                ? TextNode.valueOf(Moment.of(value).answer(inputType.startsWith("datetime")))
                : json(value);
    }
}
