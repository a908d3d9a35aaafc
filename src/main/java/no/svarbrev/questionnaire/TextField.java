package no.svarbrev.questionnaire;

/**
 * A line of text: any, or an e-mail address, telephone number or address on the web.
 *
 * @param limits only what expressions give at the moment: fixed ones are those of a browser's input, and text has none
 */
public record TextField(Prompt prompt, Input input, int maxLength, Limits<String> limits) implements Question {
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

    @Override
    public Typed read(Form form, String field) {
        return TypedText.read(prompt.name(), field, form.first(field), maxLength);
    }
}
