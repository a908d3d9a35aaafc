package no.svarbrev.form;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.rule.Fault;

/**
 * Reads a typed number, wherever numbers are typed: decimal comma or point; blanks, apostrophes, points or commas between
 * thousands; any kind of minus sign; a percent sign after it. What can be read in two ways is not read at all: 1.000 is a
 * thousand to one and one to another, and the respondent is asked which.
 */
final class TypedNumber {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern MINUS = Pattern.compile("^[\\u2212\\u2010-\\u2014\\ufe63\\uff0d]");
    private static final Pattern PERCENT = Pattern.compile(" *%$");

    /** What only ever stands between thousands; points and commas may. */
    private static final String GROUPED_BY_MARK = "[1-9][0-9]{0,2}(?:([ '\u2019])[0-9]{3})(?:\\2[0-9]{3})*";

    /** A whole part, grouped by blanks or apostrophes or not at all, and a decimal part. */
    private static final Pattern PLAIN =
            Pattern.compile("(?<whole>[0-9]*|" + GROUPED_BY_MARK + ")(?:[.,](?<part>[0-9]{0,15}))?");

    /** Grouped by points, or by commas, and a decimal part after the other mark. */
    private static final Pattern GROUPED = Pattern.compile(
            "(?<whole>[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\\2[0-9]{3})*)(?:(?!\\2)[.,](?<part>[0-9]{0,15}))?");

    private static final int MOST_DIGITS = 15;

    private TypedNumber() {}

    static Typed read(String question, String field, String typed) {
        String text = BLANKS.matcher(typed).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return Typed.BLANK;
        }
        String number = MINUS.matcher(PERCENT.matcher(text).replaceFirst("")).replaceFirst("-");
        boolean signed = number.startsWith("-") || number.startsWith("+");
        String sign = number.startsWith("-") ? "-" : "";
        String digits = signed ? number.substring(1).strip() : number;
        Optional<String> plain = reading(PLAIN, digits).map(sign::concat);
        Optional<String> grouped = reading(GROUPED, digits).map(sign::concat);
        if (plain.isPresent() && grouped.isPresent()) {
            String readings = Stream.of(grouped.get(), plain.get())
                    .map(reading -> value(reading).toPlainString())
                    .collect(Collectors.joining(" "));
            return Typed.faulty(new Fault(question, field, Fault.Kind.NUMBER_READ_TWO_WAYS, readings));
        }
        return plain.or(() -> grouped)
                .map(found -> Typed.of(DecimalNode.valueOf(value(found))))
                .orElseGet(() -> Typed.faulty(new Fault(question, field, Fault.Kind.NOT_A_NUMBER, "")));
    }

    /** As digits with a decimal point; empty when the number cannot be read in this way, or is too long to be one. */
    private static Optional<String> reading(Pattern way, String digits) {
        Matcher matcher = way.matcher(digits);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group("whole").replaceAll("[^0-9]", "");
        String part = Optional.ofNullable(matcher.group("part")).orElse("");
        return whole.length() + part.length() == 0 || whole.length() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of((whole.isEmpty() ? "0" : whole) + (part.isEmpty() ? "" : "." + part));
    }

    private static BigDecimal value(String number) {
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
