package no.svarbrev.questionnaire.expression.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How JavaScript reads and writes numbers. */
public final class Numbers {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?+(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+");
    private static final Pattern WHOLE = Pattern.compile("[+-]?+[0-9]++");
    private static final Pattern HEXADECIMAL = Pattern.compile("([+-]?+)0[xX]([0-9a-fA-F]++)");
    private static final double MAX_WHOLE = 1e15;
    /** More digits than this in base two, eight or sixteen are beyond every double. */
    private static final int MAX_DIGITS = 1_100;

    private Numbers() {}

    /** {@code Number(text)}: the whole text must be a number; none is zero. */
    public static double parse(String text) {
        String trimmed = trim(text);
        if (trimmed.isEmpty()) {
            return 0;
        }
        if (DECIMAL.matcher(trimmed).matches()) {
            return Double.parseDouble(trimmed);
        }
        return switch (trimmed.length() > 2 ? trimmed.substring(0, 2) : "") {
            case "0x", "0X" -> digits(trimmed.substring(2), 16);
            case "0o", "0O" -> digits(trimmed.substring(2), 8);
            case "0b", "0B" -> digits(trimmed.substring(2), 2);
            default -> infinity(trimmed);
        };
    }

    private static double infinity(String text) {
        return switch (text) {
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    private static double digits(String text, int radix) {
        if (!text.chars().allMatch(each -> each < 128 && Character.digit(each, radix) >= 0)) {
            return Double.NaN;
        }
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        return text.length() - start > MAX_DIGITS
                ? Double.POSITIVE_INFINITY
                : new BigInteger(text.substring(start), radix).doubleValue();
    }

    /** {@code parseFloat(text)}: as far as the text is a number. */
    public static double parseStart(String text) {
        String trimmed = trim(text);
        Matcher number = DECIMAL.matcher(trimmed);
        return number.lookingAt() ? Double.parseDouble(number.group()) : infinity(trimmed);
    }

    /** {@code parseInt(text)}: as far as the text is a whole number. */
    public static double parseWhole(String text) {
        String trimmed = trim(text);
        Matcher hexadecimal = HEXADECIMAL.matcher(trimmed);
        if (hexadecimal.lookingAt()) {
            double number = digits(hexadecimal.group(2), 16);
            return hexadecimal.group(1).equals("-") ? -number : number;
        }
        Matcher number = WHOLE.matcher(trimmed);
        boolean prefixed = trimmed.regionMatches(true, 0, "0x", 0, 2);
        return number.lookingAt() && !prefixed ? Double.parseDouble(number.group()) : Double.NaN;
    }

    public static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < MAX_WHOLE) {
            return Long.toString((long) number);
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        return written(shortest(number));
    }

    /** The fewest digits that are read as this number. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal found = exact;
        for (int digits = 17; digits > 0; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() != number) {
                return found;
            }
            found = rounded.stripTrailingZeros();
        }
        return found;
    }

    private static String written(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - number.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return number.toPlainString();
        }
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }

    /** {@code parseFloat(number.toFixed(decimals))}. */
    public static double rounded(double number, int decimals) {
        return Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) >= 1e21
                ? number
                : new BigDecimal(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /** As trim() of JavaScript, which takes away more than Java does. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char each) {
        return each <= 32 && (each == 32 || each >= 9 && each <= 13)
                || each == 0xA0
                || each == 0xFEFF
                || each > 0xA0 && (Character.isSpaceChar(each));
    }
}
