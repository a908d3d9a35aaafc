package no.svarbrev.questionnaire;

/** A longer text. */
public record CommentField(Prompt prompt, int maxLength, int lines) implements Question {
    @Override
    public Kind kind() {
        return Kind.COMMENT;
    }
}
