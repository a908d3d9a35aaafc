package no.svarbrev.dataset;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.rule.Limits;

/**
 * The numbers that stand for missing values of one variable in coded files: -9 … -5 as a rule; where the variable's own values
 * can be such numbers, -99 … -95, -999 … and so on. They follow from the questionnaire's versions and never from the answers,
 * so that they are the same in every file. The last digit always says which kind of missing it is.
 *
 * @param offset how far below the usual ones
 */
public record MissingCodes(long offset) {
    public static final MissingCodes USUAL = new MissingCodes(0);

    /** For numbers without a lower limit: below all that can be typed (15 digits), and still exact as a floating-point number. */
    static final MissingCodes BELOW_ALL_NUMBERS = new MissingCodes(9_000_000_000_000_000L);

    /** For free text, where nothing is impossible: what nobody writes, in the eight letters that SPSS allows for it. */
    static final MissingCodes UNLIKE_ANY_TEXT = new MissingCodes(9_999_990);

    private static final int MOST_DIGITS = 15;

    /** With values between limits. */
    static MissingCodes beyond(Limits<BigDecimal> limits) {
        return first(codes -> limits.min()
                        .filter(min -> min.compareTo(codes.highest()) > 0)
                        .isPresent()
                || limits.max().filter(max -> max.compareTo(codes.lowest()) < 0).isPresent());
    }

    /** With these values, of which those that are no numbers never collide. */
    static MissingCodes besides(Collection<String> values) {
        return first(codes -> codes.all().noneMatch(values::contains));
    }

    private static MissingCodes first(Predicate<MissingCodes> clear) {
        return IntStream.rangeClosed(1, MOST_DIGITS)
                .mapToObj(digits -> new MissingCodes(BigDecimal.TEN.pow(digits).longValueExact() - 10))
                .filter(clear)
                .findFirst()
                .orElse(BELOW_ALL_NUMBERS);
    }

    public long number(Missing kind) {
        return kind.number() - offset;
    }

    /** Those of a variable that is both. */
    MissingCodes and(MissingCodes other) {
        return offset >= other.offset ? this : other;
    }

    private BigDecimal highest() {
        return BigDecimal.valueOf(number(Missing.REFUSED));
    }

    private BigDecimal lowest() {
        return BigDecimal.valueOf(number(Missing.NOT_ANSWERED));
    }

    private Stream<String> all() {
        return LongStream.rangeClosed(number(Missing.NOT_ANSWERED), number(Missing.REFUSED))
                .mapToObj(String::valueOf);
    }
}
