package no.svarbrev.platform.page;

/**
 * What every page to a respondent wears.
 *
 * @param sender whose name stands at its top; empty: only ours
 * @param colour of the top and of the main button, as six hexadecimal digits; empty: ours
 * @param synthetic the people and answers are made up, and the page says so
 * @param interviewer who fills in for the respondent; empty: no one
 */
public record Look(String sender, String colour, boolean synthetic, String interviewer) {
    public static final Look PLAIN = new Look("", "", false);

    public Look(String sender, String colour, boolean synthetic) {
        this(sender, colour, synthetic, "");
    }

    /** @param name of the interviewer; null when the respondent does it */
    public Look filledInBy(String name) {
        return name == null ? this : new Look(sender, colour, synthetic, name);
    }
}
