package no.svarbrev.platform;

import java.text.Normalizer;

/** Text that people or programs send in, outside questionnaires: trimmed, one line or more, nothing unstorable. */
public final class InputText {
    private InputText() {}

    /** @throws Problem that names the field, when the text is too long or has a character that cannot be stored */
    public static String of(String field, String given, int maxLength) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw Problem.invalid("too_long", "Feltet «" + field + "» kan ha høyst " + maxLength + " tegn.");
        }
        if (text.codePoints().anyMatch(InputText::cannotBeStored)) {
            throw Problem.invalid("bad_character", "Feltet «" + field + "» har et tegn som ikke kan lagres.");
        }
        return text;
    }

    /** Control characters other than line breaks and tabs, and halves of characters. */
    public static boolean cannotBeStored(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }
}
