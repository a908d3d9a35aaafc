package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How survey-core holds values against each other, the rules of JavaScript included: equal without regard to case and
 * outer blanks, and numbers also when written as text; in order as text only when both are text.
 */
final class Values {
    private Values() {}

    static JsonNode of(boolean truth) {
        return BooleanNode.valueOf(truth);
    }

    static JsonNode list(List<JsonNode> elements) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(elements.size());
        elements.forEach(list::add);
        return list;
    }

    /** An answer as a condition sees it: a number also when it was typed as text, but not with zeros in front. */
    static JsonNode ofAnswer(JsonNode answer) {
        if (!answer.isTextual() || answer.textValue().isBlank()) {
            return answer;
        }
        String text = answer.textValue();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return of(text.equalsIgnoreCase("true"));
        }
        boolean code = text.matches("0[0-9].*") || text.matches("[0-9]{16,}");
        return code
                ? answer
                : number(answer).<JsonNode>map(DecimalNode::valueOf).orElse(answer);
    }

    static boolean isEmpty(JsonNode value) {
        return isAbsent(value)
                || value.isTextual() && value.textValue().isEmpty()
                || value.isArray() && value.isEmpty()
                || value.isObject()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(Values::isEmpty);
    }

    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** What JavaScript takes for true: also every list and object. */
    static boolean isTruthy(JsonNode value) {
        return value.isContainerNode()
                || !isEmpty(value)
                        && !(value.isBoolean() && !value.booleanValue())
                        && !(value.isNumber() && value.decimalValue().signum() == 0);
    }

    /** What survey-core shows something for: true, or one. */
    static boolean isTrue(JsonNode value) {
        return value.isBoolean()
                ? value.booleanValue()
                : !value.isContainerNode()
                        && number(value)
                                .filter(number -> number.compareTo(BigDecimal.ONE) == 0)
                                .isPresent();
    }

    static boolean equal(JsonNode left, JsonNode right) {
        if (left.isContainerNode() != right.isContainerNode()) {
            return false;
        }
        if (isEmpty(left) || isEmpty(right)) {
            return isEmpty(left) && isEmpty(right);
        }
        if (left.isArray() && right.isArray()) {
            return equalLists(left, right);
        }
        return left.isContainerNode() ? left.equals(right) : equalScalars(left, right);
    }

    private static boolean equalLists(JsonNode left, JsonNode right) {
        List<JsonNode> first = sorted(left);
        List<JsonNode> second = sorted(right);
        boolean equal = first.size() == second.size();
        for (int index = 0; equal && index < first.size(); index++) {
            equal = equal(first.get(index), second.get(index));
        }
        return equal;
    }

    private static List<JsonNode> sorted(JsonNode list) {
        List<JsonNode> sorted = new ArrayList<>();
        list.forEach(sorted::add);
        sorted.sort(Comparator.comparing(Values::text));
        return sorted;
    }

    private static boolean equalScalars(JsonNode left, JsonNode right) {
        boolean texts = left.isTextual() && right.isTextual();
        Optional<BigDecimal> first = number(left);
        Optional<BigDecimal> second = number(right);
        return !texts && first.isPresent() && second.isPresent()
                ? first.get().compareTo(second.get()) == 0
                : folded(left).equals(folded(right));
    }

    /** Negative, zero or positive; empty when one of them is not there, or is no number beside a number. */
    static Optional<Integer> order(JsonNode left, JsonNode right) {
        if (isAbsent(left) || isAbsent(right)) {
            return Optional.empty();
        }
        if (isText(left) && isText(right)) {
            return Optional.of(text(left).compareTo(text(right)));
        }
        Optional<BigDecimal> first = number(left);
        Optional<BigDecimal> second = number(right);
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get().compareTo(second.get()))
                : Optional.empty();
    }

    /** The list has the element or all of the list's, or the text has the part. */
    static boolean contains(JsonNode whole, JsonNode part) {
        if (isEmpty(whole)) {
            return false;
        }
        if (!whole.isArray()) {
            return isTruthy(part) && folded(whole, false).contains(folded(part, false));
        }
        return part.isArray() ? containsAll(whole, part) : containsElement(whole, part);
    }

    static boolean containsNot(JsonNode whole, JsonNode part) {
        if (!isTruthy(whole) && !isEmpty(part) || whole.isArray() && whole.isEmpty()) {
            return true;
        }
        boolean nothingInText = !whole.isArray() && !isTruthy(part);
        return !isEmpty(whole) && !nothingInText && !contains(whole, part);
    }

    static boolean anyOf(JsonNode left, JsonNode right) {
        if (isEmpty(left) || isEmpty(right)) {
            return isEmpty(right);
        }
        if (!left.isArray()) {
            return contains(right, left);
        }
        return right.isArray() ? containsAny(left, right) : contains(left, right);
    }

    static boolean allOf(JsonNode left, JsonNode right) {
        if (!isTruthy(left) && !isEmpty(right)) {
            return false;
        }
        return right.isArray()
                ? StreamSupport.stream(right.spliterator(), false).allMatch(part -> contains(left, part))
                : contains(left, right);
    }

    private static boolean containsAll(JsonNode whole, JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false).allMatch(part -> containsElement(whole, part));
    }

    private static boolean containsAny(JsonNode whole, JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false).anyMatch(part -> contains(whole, part));
    }

    private static boolean containsElement(JsonNode whole, JsonNode part) {
        return StreamSupport.stream(whole.spliterator(), false).anyMatch(element -> equal(element, part));
    }

    private static boolean isText(JsonNode value) {
        return value.isTextual() || value.isContainerNode();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        // Long or exponent forms are text here: comparing them exactly could take for ever.
        String text = text(value).strip();
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return text.length() <= 40 && text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** As JavaScript writes a value: a list as its elements with commas between. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Values::text)
                    .collect(Collectors.joining(","));
        }
        return value.isNumber() ? plain(value.decimalValue()) : value.isObject() ? "[object Object]" : value.asText();
    }

    private static String plain(BigDecimal number) {
        BigDecimal value = number.stripTrailingZeros();
        return value.scale() > -30 && value.scale() < 30 ? value.toPlainString() : value.toString();
    }

    private static String folded(JsonNode value) {
        return folded(value, true);
    }

    private static String folded(JsonNode value, boolean stripped) {
        String text = text(value).toLowerCase(Locale.ROOT);
        return stripped ? text.strip() : text;
    }
}
