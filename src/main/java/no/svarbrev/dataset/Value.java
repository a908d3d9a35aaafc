package no.svarbrev.dataset;

import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.Missing;

/**
 * A value that a variable can have, or a way it can be missing.
 *
 * @param code as it stands among the answers; empty for a way of being missing that nobody chooses
 * @param text its label, in Norwegian
 * @param missing what the value says when it is no answer in substance, else {@link Missing#NONE}
 */
public record Value(String code, String text, Missing missing) {

    static Value of(Choice choice) {
        return new Value(choice.code(), choice.text().in("nb"), choice.missing());
    }

    static Value of(Missing kind) {
        return new Value("", MissingWords.label(kind), kind);
    }

    public boolean isMissing() {
        return missing != Missing.NONE;
    }

    Cell cell() {
        return isMissing() ? new Cell.Absent(missing, text) : new Cell.Code(code, text);
    }
}
