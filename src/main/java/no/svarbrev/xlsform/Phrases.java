package no.svarbrev.xlsform;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.Expr.Text;

/** How SurveyJS says that something is there or not, and constants. */
final class Phrases {
    private Phrases() {}

    static Piece filled(String probe) {
        return asked(probe, " notempty", " != ''");
    }

    static Piece empty(String probe) {
        return asked(probe, " empty", " = ''");
    }

    /** The words are for names only; what is worked out is compared with the blank text. */
    private static Piece asked(String probe, String ofName, String ofOther) {
        boolean name = probe.startsWith("{") && probe.indexOf('}') == probe.length() - 1;
        return new Piece(probe + (name ? ofName : ofOther), Piece.COMPARED);
    }

    /** What holds when all this is filled and the rest holds. */
    static Piece allFilled(Set<String> needed, Piece rest) {
        Piece all = rest;
        for (String text : new TreeSet<>(needed).descendingSet()) {
            all = Piece.joined(filled(text), "and", "and", all);
        }
        return all;
    }

    /** That all this is filled. */
    static String allFilled(Set<String> needed) {
        return new TreeSet<>(needed).stream().map(text -> filled(text).text()).collect(Collectors.joining(" and "));
    }

    /** What holds when anything of this is empty or the rest holds. */
    static Piece anyEmpty(Set<String> needed, Piece rest) {
        Piece all = rest;
        for (String text : new TreeSet<>(needed).descendingSet()) {
            all = Piece.joined(empty(text), "or", "or", all);
        }
        return all;
    }

    static boolean isDay(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    static String quoted(Text text) {
        String value = text.value();
        if (value.matches("(?s).*\\\\(['\"].*)?")) {
            throw new ExpressionFault(
                    text.column(), "a text with a backslash before its end or a quotation mark is not supported");
        }
        if (value.matches("(?s).*(=>|=<|<>|equals).*|undefined")) {
            throw new ExpressionFault(text.column(), "SurveyJS reads «" + value + "» as something else than a text");
        }
        return "'" + value.replace("'", "\\'").replace("\"", "\\\"") + "'";
    }
}
