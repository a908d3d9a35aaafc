package no.svarbrev.routing.engine.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of texts that SurveyJS sorts choices in: by characters, but numbers in the same place by their amount. */
public final class TextOrder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}");

    private TextOrder() {}

    public static int compare(String first, String second) {
        String one = first.strip();
        String other = second.strip();
        int at = 0;
        while (at < one.length()
                && at < other.length()
                && one.charAt(at) == other.charAt(at)
                && !isDigit(one.charAt(at))) {
            at++;
        }
        boolean numbers =
                at < one.length() && at < other.length() && isDigit(one.charAt(at)) && isDigit(other.charAt(at));
        int byAmount = numbers ? amount(one, at).compareTo(amount(other, at)) : 0;
        return byAmount != 0 ? byAmount : one.compareTo(other);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static BigDecimal amount(String text, int at) {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        return number.lookingAt() ? new BigDecimal(number.group()) : BigDecimal.ZERO;
    }
}
