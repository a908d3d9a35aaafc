package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Moment;
import no.svarbrev.questionnaire.expression.value.Numbers;
import no.svarbrev.questionnaire.expression.value.Values;

/** When survey-core takes two values for equal: texts without regard to case and outer blanks, numbers also as text. */
final class Equality {
    private final boolean ordered;

    /** @param ordered whether lists must have their elements in the same order */
    Equality(boolean ordered) {
        this.ordered = ordered;
    }

    boolean holds(JsonNode left, JsonNode right) {
        return JavaScript.same(left, right)
                || isEmptyBeside(left, right)
                || isEmptyBeside(right, left)
                || (left.isTextual() && right.isTextual()
                        ? folded(left).equals(folded(right))
                        : areSameNumber(left, right) || areEqualOtherwise(left, right));
    }

    private static boolean isEmptyBeside(JsonNode value, JsonNode other) {
        return value.isArray() && value.isEmpty() && other.isMissingNode()
                || JavaScript.isNothing(value)
                        && other.isTextual()
                        && other.textValue().isEmpty();
    }

    static String folded(JsonNode text) {
        return Numbers.trim(text.textValue()).toLowerCase(Locale.ROOT);
    }

    private static boolean areSameNumber(JsonNode left, JsonNode right) {
        if (!isNumeric(left) || !isNumeric(right)) {
            return false;
        }
        String first = JavaScript.text(left);
        String second = JavaScript.text(right);
        return Numbers.parseWhole(first) == Numbers.parseWhole(second)
                && Numbers.parseStart(first) == Numbers.parseStart(second);
    }

    private static boolean isNumeric(JsonNode value) {
        return (value.isTextual() || value.isNumber()) && !Double.isNaN(JavaScript.number(value));
    }

    private boolean areEqualOtherwise(JsonNode left, JsonNode right) {
        if (left.isPojo() && right.isPojo()) {
            return Moment.of(left).millis() == Moment.of(right).millis();
        }
        if (Values.isEmpty(left) != Values.isEmpty(right)) {
            return false;
        }
        if (left.isBoolean() && right.isTextual() || left.isTextual() && right.isBoolean()) {
            return left.asText().toLowerCase(Locale.ROOT).equals(right.asText().toLowerCase(Locale.ROOT));
        }
        if (!JavaScript.isObject(left) && !JavaScript.isObject(right)) {
            return JavaScript.looselyEqual(left, right);
        }
        return JavaScript.isObject(left) && JavaScript.isObject(right) && areEqualObjects(left, right);
    }

    private boolean areEqualObjects(JsonNode left, JsonNode right) {
        if (left.isArray() && right.isArray()) {
            return left.size() == right.size() && areEqualLists(left, right);
        }
        if (left.isArray() != right.isArray() && left.size() + right.size() > 0) {
            return false;
        }
        Iterator<Map.Entry<String, JsonNode>> fields = left.properties().iterator();
        boolean equal = left.size() == right.size();
        while (equal && fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            equal = right.has(field.getKey()) && holds(field.getValue(), right.get(field.getKey()));
        }
        return equal;
    }

    private boolean areEqualLists(JsonNode left, JsonNode right) {
        List<JsonNode> first = inOrder(left);
        List<JsonNode> second = inOrder(right);
        boolean equal = true;
        for (int index = 0; equal && index < first.size(); index++) {
            equal = holds(first.get(index), second.get(index));
        }
        return equal;
    }

    private List<JsonNode> inOrder(JsonNode list) {
        record Keyed(String key, JsonNode value) {}
        List<Keyed> elements = new ArrayList<>();
        list.forEach(element -> elements.add(new Keyed(ordered ? "" : JavaScript.text(element), element)));
        if (!ordered) {
            elements.sort(
                    Comparator.<Keyed, Boolean>comparing(each -> each.value().isMissingNode())
                            .thenComparing(Keyed::key));
        }
        return elements.stream().map(Keyed::value).toList();
    }
}
