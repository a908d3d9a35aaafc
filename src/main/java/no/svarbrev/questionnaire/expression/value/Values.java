package no.svarbrev.questionnaire.expression.value;

import com.fasterxml.jackson.databind.JsonNode;

/** What survey-core takes for empty, for a number, and for the value of an answer. */
public final class Values {
    private static final int LONGEST_WHOLE = 15;
    private static final int LONGEST_HEXADECIMAL = 32;

    private Values() {}

    /** Nothing, empty text, an empty list, or an object with only such in it. */
    public static boolean isEmpty(JsonNode value) {
        if (value.isObject()) {
            return isEachEmpty(value);
        }
        return value.isNumber()
                ? Double.isNaN(value.doubleValue())
                : JavaScript.isNothing(value)
                        || value.isTextual() && value.textValue().isEmpty()
                        || value.isArray() && value.isEmpty();
    }

    private static boolean isEachEmpty(JsonNode object) {
        for (JsonNode part : object) {
            if (!isEmpty(part)) {
                return false;
            }
        }
        return true;
    }

    public static boolean isNumber(JsonNode value) {
        return !Double.isNaN(number(value));
    }

    /** The number that a value is or is written as, with point or comma; else NaN. */
    public static double number(JsonNode value) {
        if (value.isNumber()) {
            return Double.isInfinite(value.doubleValue()) ? Double.NaN : value.doubleValue();
        }
        if (value.isTextual()) {
            return written(Numbers.trim(value.textValue()));
        }
        // The text of a longer list has a comma, which no number has.
        return value.isArray() && value.size() < 2 ? finite(JavaScript.text(value)) : Double.NaN;
    }

    private static double written(String text) {
        if (text.startsWith("0x")) {
            return text.length() > LONGEST_HEXADECIMAL ? Double.NaN : Numbers.parseWhole(text);
        }
        boolean code = text.length() > LONGEST_WHOLE && text.chars().allMatch(each -> each >= '0' && each <= '9');
        boolean oneComma = text.indexOf(',') >= 0 && text.indexOf(',') == text.lastIndexOf(',');
        return code ? Double.NaN : finite(oneComma ? text.replace(',', '.') : text);
    }

    private static double finite(String text) {
        double whole = Numbers.parse(text);
        return Double.isNaN(whole) || Double.isInfinite(whole) ? Double.NaN : Numbers.parseStart(text);
    }

    /** An answer as an expression sees it: also text as true, false or a number, but no code with zeros in front. */
    public static JsonNode ofAnswer(JsonNode answer) {
        if (!answer.isTextual() || answer.textValue().isEmpty()) {
            return answer;
        }
        String text = answer.textValue();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return JavaScript.of(text.equalsIgnoreCase("true"));
        }
        if (text.length() > 1 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1))) {
            return JavaScript.of(text.substring(1, text.length() - 1));
        }
        double number = number(answer);
        return Double.isNaN(number) || isCode(text) ? answer : JavaScript.of(number);
    }

    private static boolean isQuote(char each) {
        return each == '\'' || each == '"';
    }

    private static boolean isCode(String text) {
        boolean decimal = text.length() > 1 && (text.charAt(1) == '.' || text.charAt(1) == ',');
        return text.charAt(0) == '0' && text.length() > 1 && !decimal && !text.startsWith("0x");
    }
}
