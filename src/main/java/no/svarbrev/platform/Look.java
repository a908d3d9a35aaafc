package no.svarbrev.platform;

/**
 * What every page to a respondent wears.
 *
 * @param sender whose name stands at its top; empty: only ours
 * @param colour of the top and of the main button, as six hexadecimal digits; empty: ours
 * @param synthetic the people and answers are made up, and the page says so
 */
public record Look(String sender, String colour, boolean synthetic) {
    public static final Look PLAIN = new Look("", "", false);
}
