package no.svarbrev.form;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import no.svarbrev.questionnaire.TextField;
import no.svarbrev.questionnaire.rule.Fault;

/** Reads typed text: one form of accented letters and line ends, nothing that cannot be stored or shown. */
final class TypedText {
    /**
     * Combining marks in a row, as in the Stream-Safe Text Format of Unicode (UAX 15, section 13): no writing has as many, and
     * putting them in order takes time that grows with their square.
     */
    static final int MARKS_IN_A_ROW = 30;

    private TypedText() {}

    /** A text of the usual length, such as a comment below a question. */
    static Typed read(String question, String field, String typed) {
        return read(question, field, typed, TextField.LONGEST);
    }

    static Typed read(String question, String field, String typed, int maxLength) {
        if (typed.length() > 4 * TextField.LONGEST) {
            return Typed.faulty(new Fault(question, field, Fault.Kind.TOO_LONG, String.valueOf(maxLength)));
        }
        if (hasTooManyMarks(typed)) {
            return Typed.faulty(new Fault(question, field, Fault.Kind.BAD_CHARACTER, ""));
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.isEmpty()) {
            return Typed.BLANK;
        }
        if (text.codePoints().anyMatch(TypedText::cannotBeStored)) {
            return Typed.faulty(new Fault(question, field, Fault.Kind.BAD_CHARACTER, ""));
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return Typed.faulty(new Fault(question, field, Fault.Kind.TOO_LONG, String.valueOf(maxLength)));
        }
        return Typed.of(TextNode.valueOf(text));
    }

    /** To be asked before the text is normalised. */
    private static boolean hasTooManyMarks(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            marks = isMark(text.codePointAt(at)) ? marks + 1 : 0;
            if (marks > MARKS_IN_A_ROW) {
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

    private static boolean cannotBeStored(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }
}
