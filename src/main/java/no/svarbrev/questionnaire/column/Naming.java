package no.svarbrev.questionnaire.column;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives each column of a version a name that none before it has. At most 32 characters; a longer one keeps its option and
 * loses the end of its question.
 */
final class Naming {
    static final int MAX_LENGTH = 32;

    /** The names of the columns that stand first in every data file, which no question can have. */
    static final List<String> META =
            List.of("respnr", "status", "sprak", "startet", "levert", "skjemaversjon", "svarmate", "aapor");

    /** The longest end of a name that is not cut: so much of the question always stands before it. */
    private static final int MAX_ENDING = MAX_LENGTH - 8;

    private final Set<String> taken = new HashSet<>(META);
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * {@code <question>_<part>_<part><suffix>}, cut to fit, and numbered when that is taken or refused; names differ by more
     * than case.
     */
    String name(String question, List<String> parts, String suffix) {
        String start = PlainName.of(question);
        String end = PlainName.ending(ending(parts, suffix));
        // what was taken stays taken: names that begin and end alike are numbered on from the last
        int number = last.getOrDefault(start + " " + end, 1);
        String name = numbered(start, end, number);
        while (RefusedNames.contain(name) || !taken.add(name.toLowerCase(Locale.ROOT))) {
            name = numbered(start, end, ++number);
        }
        last.put(start + " " + end, number);
        return name;
    }

    /** What leads to the last part is shortened first: a column of a grid says more than its row when both cannot stand. */
    private static String ending(List<String> parts, String suffix) {
        String whole = parts.stream().map(part -> "_" + part).collect(Collectors.joining()) + suffix;
        if (parts.size() < 2 || whole.length() <= MAX_ENDING) {
            return whole;
        }
        String last = "_" + parts.get(parts.size() - 1) + suffix;
        int left = Math.max(0, MAX_ENDING - last.length());
        return whole.substring(0, left).replaceAll("_+$", "") + last;
    }

    private static String numbered(String start, String end, int number) {
        return joined(start, end, number == 1 ? "" : "_" + number);
    }

    private static String joined(String question, String ending, String number) {
        String end = ending.substring(0, Math.min(ending.length(), MAX_ENDING - number.length())) + number;
        String start = question.substring(0, Math.min(question.length(), MAX_LENGTH - end.length()));
        return start.replaceAll("_+$", "") + end;
    }
}
