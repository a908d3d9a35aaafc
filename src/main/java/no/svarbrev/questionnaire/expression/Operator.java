package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Numbers;
import no.svarbrev.questionnaire.expression.value.Values;

/** The operators that make a new value of two. */
public enum Operator {
    AND("and"),
    OR("or"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    POWER("^");

    /** Beyond this a sum of lists is nothing: a chain of sums would copy without end. */
    private static final int LONGEST_LIST = 100_000;

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As it stands between its values, in the shorter of its spellings. */
    public String sign() {
        return sign;
    }

    JsonNode apply(JsonNode left, JsonNode right) {
        JsonNode first = filledBeside(left, right);
        JsonNode second = filledBeside(right, first);
        return switch (this) {
            case AND -> JavaScript.isTruthy(first) ? second : first;
            case OR -> JavaScript.isTruthy(first) ? first : second;
            case PLUS -> sum(first, second);
            case MINUS ->
                Decimals.afterSum(first, second, JavaScript.of(JavaScript.number(first) - JavaScript.number(second)));
            case TIMES -> Decimals.afterProduct(first, second, JavaScript.number(first) * JavaScript.number(second));
            case DIVIDE -> divided(second, JavaScript.number(first) / JavaScript.number(second));
            case REMAINDER -> divided(second, JavaScript.number(first) % JavaScript.number(second));
            case POWER -> JavaScript.of(StrictMath.pow(JavaScript.number(first), JavaScript.number(second)));
        };
    }

    /** What is empty counts as nothing of the other's kind. */
    private static JsonNode filledBeside(JsonNode value, JsonNode other) {
        if (!Values.isEmpty(value)) {
            return value;
        }
        if (other.isNumber()) {
            return JavaScript.of(0);
        }
        if (value.isTextual()) {
            return value;
        }
        return other.isTextual() ? JavaScript.of("") : other.isArray() ? JavaScript.list(List.of()) : JavaScript.of(0);
    }

    private static JsonNode divided(JsonNode by, double result) {
        return JavaScript.isTruthy(by) ? JavaScript.of(result) : NullNode.getInstance();
    }

    private static JsonNode sum(JsonNode left, JsonNode right) {
        if (Values.isNumber(left) && Values.isNumber(right)) {
            JsonNode sum = JavaScript.plus(left, right);
            return left.isTextual() || right.isTextual() ? sum : Decimals.afterSum(left, right, sum);
        }
        if (left.isArray() && right.isArray()) {
            if (left.size() + right.size() > LONGEST_LIST) {
                return MissingNode.getInstance();
            }
            List<JsonNode> both = new ArrayList<>();
            left.forEach(both::add);
            right.forEach(both::add);
            return JavaScript.list(both);
        }
        return left.isArray() || right.isArray() ? sumWithList(left, right) : JavaScript.plus(left, right);
    }

    private static JsonNode sumWithList(JsonNode left, JsonNode right) {
        JsonNode list = left.isArray() ? left : right;
        JsonNode value = left.isArray() ? right : left;
        if (value.isTextual()) {
            String text = JavaScript.joined(list, ", ");
            return left.isArray()
                    ? JavaScript.plus(JavaScript.of(text), value)
                    : JavaScript.plus(value, JavaScript.of(text));
        }
        if (!value.isNumber()) {
            return JavaScript.plus(left, right);
        }
        JsonNode sum = JavaScript.of(0);
        for (JsonNode element : list) {
            sum = element.isNumber() ? Decimals.sum(sum, element) : sum;
        }
        return Decimals.sum(sum, value);
    }

    /** Sums and products have no more decimals than what they were made of, so that 0.1 + 0.2 is 0.3. */
    static final class Decimals {
        /** JavaScript refuses more; survey-core then fails, and here the result is nothing. */
        private static final int MOST = 100;

        private Decimals() {}

        static JsonNode sum(JsonNode left, JsonNode right) {
            return afterSum(left, right, JavaScript.plus(left, right));
        }

        static JsonNode afterSum(JsonNode left, JsonNode right, JsonNode result) {
            return rounded(result, Math.max(count(left), count(right)));
        }

        static JsonNode afterProduct(JsonNode left, JsonNode right, double result) {
            return rounded(JavaScript.of(result), count(left) + count(right));
        }

        private static JsonNode rounded(JsonNode result, int decimals) {
            if (decimals == 0) {
                return result;
            }
            return decimals > MOST || !result.isNumber()
                    ? MissingNode.getInstance()
                    : JavaScript.of(Numbers.rounded(result.doubleValue(), decimals));
        }

        private static int count(JsonNode value) {
            boolean whole = value.isNumber() && value.doubleValue() == Math.floor(value.doubleValue());
            if (whole || !Values.isNumber(value)) {
                return 0;
            }
            String text = JavaScript.text(value);
            int point = text.indexOf('.');
            int next = text.indexOf('.', point + 1);
            return point < 0 ? 0 : (next < 0 ? text.length() : next) - point - 1;
        }
    }
}
