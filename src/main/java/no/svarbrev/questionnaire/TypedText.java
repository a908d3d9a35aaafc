package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;

/** Reads typed text: one form of accented letters and line ends, nothing that cannot be stored or shown. */
final class TypedText {
    /** The longest answer taken when the questionnaire sets no limit of its own, in characters. */
    static final int MAX_LENGTH = 60_000;

    private TypedText() {}

    static Typed read(String question, String field, String typed, int maxLength) {
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

    private static boolean cannotBeStored(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }
}
