package no.svarbrev.questionnaire;

import no.svarbrev.questionnaire.rule.Limits;

/**
 * A line of text: any, or an e-mail address, telephone number or address on the web.
 *
 * @param limits only what expressions give at the moment: fixed ones are those of a browser's input, and text has none
 */
public record TextField(Prompt prompt, Input input, int maxLength, Limits<String> limits) implements Question {
    /** The longest answer taken when the questionnaire sets no limit of its own, in characters. */
    public static final int LONGEST = 60_000;

    /** What the browser is told to expect. */
    public enum Input {
        TEXT,
        EMAIL,
        TEL,
        URL
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }
}
