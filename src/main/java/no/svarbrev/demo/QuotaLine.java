package no.svarbrev.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One line of the quota table: of those in the stratum who answer, so many per cent get each code, leaning so and so. The
 * figures are the published ones that the line makes true.
 */
record QuotaLine(
        Kind kind, String key, int page, Stratum stratum, List<Share> shares, List<Lean> leans, List<String> figures) {
    private static final double NEARLY_NOTHING = 1e-6;

    /** Where each gives one code, the shares must leave nobody over. */
    QuotaLine {
        double sum = shares.stream().mapToDouble(Share::percent).sum();
        if (kind.givesOneCode() && Math.abs(sum - 100) > NEARLY_NOTHING) {
            throw new IllegalArgumentException("The shares of " + key + " add up to " + sum + " per cent");
        }
    }

    /** Reads {@code kind key | stratum | shares | leans | figures}; the last two may be empty. */
    static QuotaLine parse(String text, int page) {
        String[] columns = text.split("\\|", -1);
        String[] head = columns[0].strip().split("\\s+");
        return new QuotaLine(
                Kind.valueOf(head[0].toUpperCase(Locale.ROOT)),
                head[1],
                page,
                Stratum.parse(columns[1].strip()),
                each(columns[2], ",", Share::parse),
                each(columns[3], ",", Lean::parse),
                each(columns[4], " ", String::strip));
    }

    private static <T> List<T> each(String column, String separator, Function<String, T> parser) {
        return Stream.of(column.strip().split(separator))
                .filter(part -> !part.isBlank())
                .map(parser)
                .toList();
    }

    /** Whether it is for this respondent: still on board, in the stratum, and not asked by an earlier line. */
    boolean asks(Respondent respondent) {
        return respondent.comesTo(page) && !respondent.wasAsked(key) && stratum.holds(respondent);
    }

    /** The question the key belongs to: the grid of a row, else the key itself. */
    String question() {
        return key.split("\\.")[0];
    }

    List<Share> exclusive() {
        return shares.stream().filter(Share::exclusive).toList();
    }

    List<Share> combinable() {
        return shares.stream().filter(share -> !share.exclusive()).toList();
    }
}
