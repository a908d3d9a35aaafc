package no.svarbrev.questionnaire;

/** A longer text. */
public record CommentField(Prompt prompt, int maxLength, int lines) implements Question {
    @Override
    public Kind kind() {
        return Kind.COMMENT;
    }

    @Override
    public Typed read(Form form, String field) {
        return TypedText.read(prompt.name(), field, form.first(field), maxLength);
    }
}
