package no.svarbrev.platform;

import java.text.Normalizer;

/** Text that people or programs send in, outside questionnaires: trimmed, one line or more, nothing unstorable. */
public final class InputText {
    private InputText() {}

    /** @throws Problem that names the field, when the text is too long or has a character that cannot be stored */
    public static String of(String field, String given, int maxLength) {
        // Before anything is made of it: composed, or without the blanks around it, it would still be too long.
        if (given.length() > 4L * maxLength + 1_000) {
            throw tooLong(field, maxLength);
        }
        if (hasTooManyMarks(given)) {
            throw badCharacter(field);
        }
        String text = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw tooLong(field, maxLength);
        }
        if (text.codePoints().anyMatch(InputText::cannotBeStored)) {
            throw badCharacter(field);
        }
        return text;
    }

    private static Problem tooLong(String field, int maxLength) {
        return Problem.invalid("too_long", "Feltet «" + field + "» kan ha høyst " + maxLength + " tegn.");
    }

    private static Problem badCharacter(String field) {
        return Problem.invalid("bad_character", "Feltet «" + field + "» har et tegn som ikke kan lagres.");
    }

    /**
     * Whether more combining marks stand in a row than {@link ServerLimits#MARKS_IN_A_ROW}: such a text is not to be given to
     * {@link Normalizer}, whose time grows with the square of their number. Answers are looked at in {@code TypedText}.
     */
    public static boolean hasTooManyMarks(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            marks = isMark(text.codePointAt(at)) ? marks + 1 : 0;
            if (marks > ServerLimits.MARKS_IN_A_ROW) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** A text that stands in headings and subjects: on one line. */
    public static String oneLine(String field, String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            throw Problem.invalid("not_one_line", "Feltet «" + field + "» må være på én linje.");
        }
        return text;
    }

    /** Control characters other than line breaks and tabs, and halves of characters. */
    public static boolean cannotBeStored(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }
}
