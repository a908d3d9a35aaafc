package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/** What every kind of question has. The comment is the text of a field below the question, when it has one. */
public record Prompt(
        String name,
        LocalText title,
        LocalText description,
        boolean required,
        Optional<Expression> visibleIf,
        Optional<LocalText> comment) {
    /** The key of the comment among the answers, as SurveyJS has it. */
    public String commentName() {
        return name + "-Comment";
    }
}
