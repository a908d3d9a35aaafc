package no.svarbrev.xlsform.rows;

import java.text.Normalizer;
import java.util.Set;

/**
 * Names and codes in the letters ours may have: letters lose their accents, every other character but a–z, digits and _
 * becomes _, a name that does not begin with a letter gets a q in front, and what is taken then a number behind.
 */
final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    static String name(String written, Set<String> taken) {
        String plain = plain(written);
        return free(plain.matches("[A-Za-z].*") ? plain : plain.startsWith("_") ? "q" + plain : "q_" + plain, taken);
    }

    static String code(String written, Set<String> taken) {
        return free(plain(written), taken);
    }

    private static String plain(String written) {
        String letters =
                written.replace("æ", "ae").replace("Æ", "Ae").replace("ø", "o").replace("Ø", "O");
        return Normalizer.normalize(letters, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static String free(String plain, Set<String> taken) {
        String name = cut(plain, LONGEST);
        for (int number = 2; taken.contains(name); number++) {
            name = cut(plain, LONGEST - 6) + "_" + number;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
