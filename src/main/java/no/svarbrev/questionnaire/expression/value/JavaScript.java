package no.svarbrev.questionnaire.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** What JavaScript makes of values: undefined is a missing node, a date a {@link Moment}, every number a double. */
public final class JavaScript {
    /** Beyond this a sum of texts is nothing: a chain of sums would copy without end. */
    private static final int LONGEST_TEXT = 1_000_000;

    private JavaScript() {}

    public static JsonNode of(boolean truth) {
        return BooleanNode.valueOf(truth);
    }

    public static JsonNode of(double number) {
        return DoubleNode.valueOf(number);
    }

    public static JsonNode of(String text) {
        return TextNode.valueOf(text);
    }

    public static JsonNode list(List<JsonNode> elements) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(elements.size());
        elements.forEach(list::add);
        return list;
    }

    /** Undefined or null. */
    public static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Lists and dates, too. */
    public static boolean isObject(JsonNode value) {
        return value.isContainerNode() || value.isPojo();
    }

    public static boolean isTruthy(JsonNode value) {
        if (value.isNumber()) {
            double number = value.doubleValue();
            return number != 0 && !Double.isNaN(number);
        }
        return value.isTextual()
                ? !value.textValue().isEmpty()
                : value.isBoolean() ? value.booleanValue() : isObject(value);
    }

    public static double number(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        if (value.isPojo()) {
            return Moment.of(value).millis();
        }
        return value.isMissingNode() ? Double.NaN : value.isNull() ? 0 : Numbers.parse(text(value));
    }

    public static String text(JsonNode value) {
        if (value.isArray()) {
            return joined(value, ",");
        }
        if (value.isPojo()) {
            return Moment.of(value).toString();
        }
        if (value.isNumber()) {
            return Numbers.text(value.doubleValue());
        }
        return value.isMissingNode() ? "undefined" : value.isObject() ? "[object Object]" : value.asText();
    }

    /** The elements of a list as text, those that are nothing as no text. */
    public static String joined(JsonNode list, String separator) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (JsonNode element : list) {
            text.append(before).append(isNothing(element) ? "" : text(element));
            before = separator;
        }
        return text.toString();
    }

    /** What stands for the value in + and ==. */
    private static JsonNode primitive(JsonNode value) {
        return isObject(value) ? of(text(value)) : value;
    }

    public static JsonNode plus(JsonNode left, JsonNode right) {
        JsonNode first = primitive(left);
        JsonNode second = primitive(right);
        return first.isTextual() || second.isTextual()
                ? together(text(first), text(second))
                : of(number(first) + number(second));
    }

    private static JsonNode together(String first, String second) {
        return first.length() + second.length() > LONGEST_TEXT ? MissingNode.getInstance() : of(first + second);
    }

    public static boolean isLess(JsonNode left, JsonNode right) {
        JsonNode first = left.isPojo() ? left : primitive(left);
        JsonNode second = right.isPojo() ? right : primitive(right);
        return first.isTextual() && second.isTextual()
                ? first.textValue().compareTo(second.textValue()) < 0
                : number(first) < number(second);
    }

    /** {@code ===} */
    public static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.doubleValue() == right.doubleValue();
        }
        return left == right || !isObject(left) && left.equals(right);
    }

    /** {@code ==} */
    public static boolean looselyEqual(JsonNode left, JsonNode right) {
        if (isNothing(left) || isNothing(right)) {
            return isNothing(left) && isNothing(right);
        }
        if (isObject(left) && isObject(right)) {
            return left == right;
        }
        JsonNode first = primitive(left);
        JsonNode second = primitive(right);
        return first.isTextual() && second.isTextual()
                ? first.textValue().equals(second.textValue())
                : number(first) == number(second);
    }
}
