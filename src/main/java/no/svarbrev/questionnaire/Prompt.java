package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.questionnaire.rule.Preset;
import no.svarbrev.questionnaire.rule.Rules;
import no.svarbrev.questionnaire.rule.Validator;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * What every kind of question has.
 *
 * @param valueName the key of the answer, when it is not the name: questions with the same key share their answer
 * @param comment the text of a field below the question, when it has one
 */
public record Prompt(
        String name,
        Optional<String> valueName,
        LocalText title,
        LocalText description,
        Rules rules,
        LocalText requiredText,
        Optional<LocalText> comment,
        Preset preset,
        Clearing clearing,
        List<Validator> validators) {
    private static final String COMMENT = "-Comment";

    public Prompt {
        validators = List.copyOf(validators);
    }

    /** The key of the answer in the data. */
    public String key() {
        return valueName.orElse(name);
    }

    /** The key of the comment among the answers, as SurveyJS has it. */
    public String commentName() {
        return commentName(key());
    }

    public static String commentName(String key) {
        return key + COMMENT;
    }
}
