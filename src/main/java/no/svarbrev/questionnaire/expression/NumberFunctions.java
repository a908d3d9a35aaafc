package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Numbers;
import no.svarbrev.questionnaire.expression.value.Values;

/** The functions over numbers; lists among their arguments count as their elements. */
final class NumberFunctions {
    /** Beside the nearest double, so that 1.005 rounds as people expect. */
    private static final double EPSILON = Math.ulp(1.0);

    private NumberFunctions() {}

    static void into(Map<String, Function> functions) {
        functions.put("sum", (arguments, scope) -> sum(flat(arguments)));
        functions.put("min", (arguments, scope) -> least(flat(arguments)));
        functions.put("max", (arguments, scope) -> most(flat(arguments)));
        functions.put(
                "count", (arguments, scope) -> JavaScript.of(flat(arguments).size()));
        functions.put("avg", (arguments, scope) -> average(flat(arguments)));
        functions.put("round", (arguments, scope) -> round(flat(arguments)));
        functions.put("trunc", (arguments, scope) -> truncate(flat(arguments)));
    }

    /** What is there, numbers in text as numbers. */
    private static List<JsonNode> flat(List<JsonNode> values) {
        List<JsonNode> flat = new ArrayList<>();
        values.forEach(value -> addTo(flat, value));
        return flat;
    }

    private static void addTo(List<JsonNode> flat, JsonNode value) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                addTo(flat, element);
            }
        } else if (!JavaScript.isNothing(value)) {
            flat.add(Values.isNumber(value) ? JavaScript.of(Values.number(value)) : value);
        }
    }

    private static JsonNode sum(List<JsonNode> values) {
        JsonNode sum = JavaScript.of(0);
        for (JsonNode value : values) {
            sum = Operator.Decimals.sum(sum, value);
        }
        return sum;
    }

    private static JsonNode least(List<JsonNode> values) {
        return values.stream()
                .reduce((best, value) -> JavaScript.isLess(value, best) ? value : best)
                .orElse(MissingNode.getInstance());
    }

    private static JsonNode most(List<JsonNode> values) {
        return values.stream()
                .reduce((best, value) -> JavaScript.isLess(best, value) ? value : best)
                .orElse(MissingNode.getInstance());
    }

    private static JsonNode average(List<JsonNode> values) {
        return JavaScript.of(values.isEmpty() ? 0 : JavaScript.number(sum(values)) / values.size());
    }

    /** The second argument, or another number when it is not there or zero; NaN unless both are numbers. */
    private static double decimals(List<JsonNode> values, double absent) {
        JsonNode second = Function.argument(values, 1);
        double decimals = JavaScript.isTruthy(second) ? Values.number(second) : absent;
        return values.isEmpty() || !Values.isNumber(values.get(0)) ? Double.NaN : decimals;
    }

    private static JsonNode round(List<JsonNode> values) {
        double decimals = decimals(values, 0);
        if (Double.isNaN(decimals)) {
            return JavaScript.of(Double.NaN);
        }
        double power = StrictMath.pow(10, decimals);
        double scaled = values.get(0).doubleValue() * power * (1 + EPSILON);
        double floor = Math.floor(scaled);
        return JavaScript.of((scaled - floor >= 0.5 ? floor + 1 : floor) / power);
    }

    private static JsonNode truncate(List<JsonNode> values) {
        double decimals = decimals(values, -1);
        return JavaScript.of(
                Double.isNaN(decimals) ? decimals : Numbers.parse(cut(JavaScript.text(values.get(0)), decimals)));
    }

    /** The whole part, then any one character and so many digits as are wanted. */
    private static String cut(String number, double decimals) {
        int end = number.startsWith("-") ? 1 : 0;
        while (end < number.length() && isDigit(number.charAt(end))) {
            end++;
        }
        boolean whole = decimals < 0 || decimals != Math.rint(decimals) || decimals >= 1e21;
        if (end == number.length() || whole) {
            return number.substring(0, end);
        }
        int cut = end + 1;
        while (cut < number.length() && cut - end - 1 < decimals && isDigit(number.charAt(cut))) {
            cut++;
        }
        return number.substring(0, cut);
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
