package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How SurveyJS compares values: text without regard to case and outer blanks, numbers also when written as text. */
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

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }

    static boolean isTrue(JsonNode value) {
        return !isEmpty(value)
                && !(value.isBoolean() && !value.booleanValue())
                && !(value.isNumber() && value.decimalValue().signum() == 0);
    }

    static boolean equal(JsonNode left, JsonNode right) {
        if (isEmpty(left) || isEmpty(right)) {
            return isEmpty(left) && isEmpty(right);
        }
        if (left.isArray() && right.isArray()) {
            return left.size() == right.size() && containsAll(left, right);
        }
        if (left.isContainerNode() || right.isContainerNode()) {
            return left.equals(right);
        }
        Optional<BigDecimal> first = number(left);
        Optional<BigDecimal> second = number(right);
        return first.isPresent() && second.isPresent()
                ? first.get().compareTo(second.get()) == 0
                : folded(left).equals(folded(right));
    }

    /** Negative, zero or positive; empty when one of them has no value. */
    static Optional<Integer> order(JsonNode left, JsonNode right) {
        if (isEmpty(left) || isEmpty(right) || left.isContainerNode() || right.isContainerNode()) {
            return Optional.empty();
        }
        Optional<BigDecimal> first = number(left);
        Optional<BigDecimal> second = number(right);
        return Optional.of(
                first.isPresent() && second.isPresent()
                        ? first.get().compareTo(second.get())
                        : folded(left).compareTo(folded(right)));
    }

    /** The list has the element, or the text has the part. */
    static boolean contains(JsonNode whole, JsonNode part) {
        if (isEmpty(whole) || isEmpty(part)) {
            return false;
        }
        if (!whole.isArray()) {
            return part.isArray() ? equal(whole, part) : folded(whole).contains(folded(part));
        }
        return part.isArray() ? containsAll(whole, part) : containsElement(whole, part);
    }

    static boolean containsAll(JsonNode whole, JsonNode parts) {
        for (JsonNode part : parts) {
            if (!containsElement(whole, part)) {
                return false;
            }
        }
        return true;
    }

    static boolean containsAny(JsonNode whole, JsonNode parts) {
        for (JsonNode part : parts) {
            if (containsElement(whole, part)) {
                return true;
            }
        }
        return false;
    }

    /** The value itself when it is a list, else a list of it alone. */
    static JsonNode asList(JsonNode value) {
        return value.isArray() ? value : list(isEmpty(value) ? List.of() : List.of(value));
    }

    private static boolean containsElement(JsonNode whole, JsonNode part) {
        for (JsonNode element : whole) {
            if (equal(element, part)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        // Long or exponent forms are text here: comparing them exactly could take for ever.
        String text = value.asText().strip();
        return text.length() <= 40 && text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static String folded(JsonNode value) {
        return value.asText().strip().toLowerCase(Locale.ROOT);
    }
}
