package no.svarbrev.questionnaire.expression;

import java.util.Locale;
import java.util.Optional;

/** The text of an expression and the place it is read at. */
final class Source {
    private final String text;
    private final String lower;
    private final int columnsBefore;
    private int at;

    /** Slips that survey-core puts right before it reads, in texts, too; each is as long as what is read for it. */
    Source(String text, int columnsBefore) {
        this.columnsBefore = columnsBefore;
        this.text =
                text.replace("=>", ">=").replace("=<", "<=").replace("<>", "!=").replace("equals", "equal ");
        this.lower = lowerLetters(this.text);
    }

    /** Letter by letter: some letters are two when they are small. */
    private static String lowerLetters(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars()
                .forEach(each -> lower.append(
                        each < 128
                                ? String.valueOf((char) each)
                                        .toLowerCase(Locale.ROOT)
                                        .charAt(0)
                                : (char) each));
        return lower.toString();
    }

    int column() {
        return columnsBefore + at + 1;
    }

    /** The text from a column to here. */
    String since(int column) {
        return text.substring(column - columnsBefore - 1, at);
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The character here; zero at the end. */
    char here() {
        return charAt(at);
    }

    private char charAt(int place) {
        return place < text.length() ? text.charAt(place) : 0;
    }

    void skipBlanks() {
        while (" \t\n\r".indexOf(here()) >= 0 && !isAtEnd()) {
            at++;
        }
    }

    /** Takes a word or sign in any case. */
    boolean take(String sign) {
        boolean taken = lower.startsWith(sign, at);
        at += taken ? sign.length() : 0;
        return taken;
    }

    boolean takeExactly(String word) {
        boolean taken = text.startsWith(word, at);
        at += taken ? word.length() : 0;
        return taken;
    }

    /** The word here: letters, then also digits; empty when there is none. Not taken. */
    String word() {
        int end = at;
        while (isLetter(charAt(end)) || end > at && isDigit(charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    /** The digits from an offset. Not taken. */
    String digits(int offset) {
        int end = at + offset;
        while (isDigit(charAt(end))) {
            end++;
        }
        return text.substring(Math.min(at + offset, text.length()), end);
    }

    char ahead(int offset) {
        return charAt(at + offset);
    }

    void skip(int length) {
        at += length;
    }

    /** Up to the next of the characters; everything when there is none. */
    String upTo(String characters) {
        int start = at;
        while (!isAtEnd() && characters.indexOf(here()) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Whether a value can begin here. */
    boolean canBeginValue() {
        char here = here();
        return isLetter(here)
                || isDigit(here)
                || "(!{['\"".indexOf(here) >= 0 && here != 0
                || here == '-' && isDigit(ahead(1));
    }

    static boolean isLetter(char each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each == '_';
    }

    static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    SyntaxFault fault(String english, String norwegian) {
        return fault(column(), english, norwegian);
    }

    static SyntaxFault fault(int column, String english, String norwegian) {
        return new SyntaxFault(column, english, norwegian);
    }

    SyntaxFault valueExpected() {
        if (isAtEnd()) {
            return unexpected("", "ends where a value should stand", "slutter der det skulle ha stått en verdi");
        }
        String here = String.valueOf(here());
        return unexpected(here, "«" + here + "» cannot stand here", "«" + here + "» kan ikke stå her");
    }

    SyntaxFault unexpected() {
        String word = word().isEmpty() ? String.valueOf(here()) : word();
        return unexpected(word, "«" + word + "» is not expected here", "«" + word + "» var ikke ventet her");
    }

    private SyntaxFault unexpected(String found, String english, String norwegian) {
        return new SyntaxFault(column(), english, norwegian, Optional.of(found));
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw isAtEnd() ? missing(sign) : unexpected();
        }
    }

    private SyntaxFault missing(String sign) {
        return fault("«" + sign + "» is missing", "«" + sign + "» mangler");
    }
}
