package no.svarbrev.questionnaire;

import java.util.regex.Pattern;

/** One option, column or row: its code and its text. An exclusive option cannot be ticked together with others. */
public record Choice(String code, LocalText text, boolean exclusive) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");

    /** Whether a text can be the code of a choice at all; one that cannot is never stored. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** What the choice says when it is no answer in substance. */
    public Missing missing() {
        return Missing.ofCode(code);
    }
}
