package no.svarbrev.questionnaire.column;

import java.text.Normalizer;

/** Names and codes in any letters as names of variables have them: letters a–z, digits and {@code _}. */
final class PlainName {
    private PlainName() {}

    /** Begins with a letter; a name that is plain already is the same. */
    static String of(String name) {
        String plain = spelled(name).replaceAll("_+$", "");
        return plain.matches("[A-Za-z].*") ? plain : "v_" + plain.replaceAll("^_+", "");
    }

    /** What stands behind such a name. */
    static String ending(String ending) {
        return spelled(ending);
    }

    private static String spelled(String text) {
        if (text.matches("[A-Za-z0-9_]*")) {
            return text;
        }
        String spelled = text.replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9_]+", "_");
    }
}
