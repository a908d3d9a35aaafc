package no.svarbrev.form;

/** Ids of elements, made from the paths of fields: letters, digits, {@code _} and {@code -} only. */
public final class Ids {
    private Ids() {}

    public static String of(String field) {
        StringBuilder id = new StringBuilder(field.length());
        for (int index = 0; index < field.length(); index += Character.charCount(field.codePointAt(index))) {
            int character = field.codePointAt(index);
            if (character == '.' || character == '-' && field.startsWith("-Comment", index)) {
                id.append('-');
            } else if (character < 128 && (Character.isLetterOrDigit(character) || character == '_')) {
                id.appendCodePoint(character);
            } else {
                id.append("__").append(Integer.toHexString(character));
            }
        }
        return id.toString();
    }

    /** Of the place of a question. */
    public static String question(String field) {
        return "q-" + of(field);
    }

    /** Of the field of an input. */
    public static String field(String field) {
        return "f-" + of(field);
    }

    /** Of one option of a field. */
    public static String option(String field, String code) {
        return field(field) + "-" + of(code);
    }

    /** Of a row or panel. */
    public static String item(String path) {
        return "i-" + of(path);
    }
}
