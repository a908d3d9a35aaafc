package no.svarbrev.routing.engine.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.rule.Validator;

/** What an answer looks like by itself: a number, an e-mail address, long enough. */
public final class Looks {
    private static final Pattern NUMBER =
            Pattern.compile("\\s*[+-]?([0-9]{1,30}([.,][0-9]{0,30})?|[.,][0-9]{1,30})([eE][+-]?[0-9]{1,2})?\\s*");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"]{1,64}@([A-Za-z0-9ÆØÅæøå-]{1,63}\\.){1,8}[A-Za-zÆØÅæøå]{2,63}");

    /** Beyond this there is no number in JavaScript either, and counting with one takes seconds. */
    private static final int LARGEST_SCALE = 400;

    private Looks() {}

    public static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue()).filter(number -> Math.abs((long) number.scale()) <= LARGEST_SCALE);
        }
        return value.isTextual() && NUMBER.matcher(value.textValue()).matches()
                ? Optional.of(new BigDecimal(value.textValue().strip().replace(',', '.')))
                : Optional.empty();
    }

    public static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    /** Whether an answer that was given breaks the check. */
    public static boolean fails(Validator validator, JsonNode value) {
        if (validator instanceof Validator.Numeric numeric) {
            return failsNumeric(numeric, value);
        }
        if (validator instanceof Validator.TextLength length) {
            return failsLength(length, value);
        }
        if (validator instanceof Validator.Matches matches) {
            return failsPattern(matches, value);
        }
        if (validator instanceof Validator.Email) {
            return !Answered.isFalse(value) && !isEmail(value.asText());
        }
        return validator instanceof Validator.AnswerCount count && failsCount(count, value);
    }

    private static boolean failsNumeric(Validator.Numeric numeric, JsonNode value) {
        Optional<BigDecimal> number = number(value);
        return number.isEmpty()
                || numeric.min().filter(min -> number.get().compareTo(min) < 0).isPresent()
                || numeric.max().filter(max -> number.get().compareTo(max) > 0).isPresent();
    }

    private static boolean failsLength(Validator.TextLength length, JsonNode value) {
        String text = value.asText();
        boolean endsInDigit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        int size = value.isArray() ? value.size() : text.length();
        boolean hasLength = value.isArray() || value.isTextual();
        return !length.digitsAllowed() && endsInDigit
                || hasLength && length.min() > 0 && size < length.min()
                || hasLength && length.max() > 0 && size > length.max();
    }

    private static boolean failsPattern(Validator.Matches matches, JsonNode value) {
        if (value.isArray()) {
            String all = StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
            return StreamSupport.stream(value.spliterator(), false).anyMatch(each -> failsPattern(matches, each))
                    || !matches.pattern().matcher(all).find();
        }
        return !matches.pattern().matcher(value.asText()).find();
    }

    private static boolean failsCount(Validator.AnswerCount count, JsonNode value) {
        return value.isArray()
                && (count.min() > 0 && value.size() < count.min() || count.max() > 0 && value.size() > count.max());
    }
}
