package no.svarbrev.form;

import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Question;

/** Reads the fields of a question back to its answer: one line for each shape, the opposite of {@link AnswerFields}. */
public final class PostedAnswer {
    private PostedAnswer() {}

    /** @param field the question's own, below which those of its parts stand */
    public static Typed read(Question question, Form form, String field) {
        return switch (question.shape()) {
            case CHOICE -> new PostedChoices(question, form, field).chosen();
            case CHOICES -> new PostedChoices(question, form, field).ticked();
            case RANKING -> new PostedChoices(question, form, field).ranking();
            case TEXT -> TypedText.read(question.name(), field, form.first(field), question.maxLength());
            case NUMBER -> TypedNumber.read(question.name(), field, form.first(field));
            case DATE -> TypedDate.read((DateField) question, field, form.first(field));
            case SIGNATURE -> new PostedSignature(question, form, field).read();
            case FIELDS -> parts(form).fields(question, field);
            case ROWS -> parts(form).rows((Matrix) question, field);
            case CELLS -> parts(form).cells((CellMatrix) question, field);
            case LIST -> parts(form).list(question, field);
            case CALCULATION -> Typed.BLANK;
        };
    }

    private static PostedParts parts(Form form) {
        return new PostedParts(form, PostedAnswer::read);
    }
}
