package no.svarbrev.questionnaire.rule;

import java.util.EnumSet;
import java.util.Set;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * What the respondent must put right: in which question of the page, at which field of the form, what, the limit that was
 * broken where there is one, and the author's words for it.
 */
public record Fault(String question, String field, Kind kind, String limit, Validator.Says says) {
    private static final Validator.Says USUAL = new Validator.Says(LocalText.NONE, Validator.Severity.ERROR);

    /** What can be wrong with an answer. */
    public enum Kind {
        REQUIRED,
        ONE_REQUIRED,
        ROW_REQUIRED,
        OTHER_MISSING,
        NOT_A_NUMBER,
        /** The limit holds both readings. */
        NUMBER_READ_TWO_WAYS,
        TOO_SMALL,
        TOO_LARGE,
        TOO_FINE,
        NOT_A_DATE,
        TOO_EARLY,
        TOO_LATE,
        NOT_AN_EMAIL,
        TOO_LONG,
        /** Of a drawing. */
        TOO_LARGE_PICTURE,
        BAD_CHARACTER,
        NOT_OFFERED,
        EXCLUSIVE,
        TOO_FEW,
        TOO_MANY,
        SAME_RANK,
        SAME_COLUMN,
        NOT_UNIQUE,
        VALIDATOR;

        /**
         * What SurveyJS's own pages make impossible to type or tick, so that its model does not look for it; a posted
         * form can hold anything.
         */
        private static final Set<Kind> OURS = EnumSet.of(
                NOT_A_NUMBER,
                NUMBER_READ_TWO_WAYS,
                NOT_A_DATE,
                TOO_LONG,
                TOO_LARGE_PICTURE,
                BAD_CHARACTER,
                NOT_OFFERED,
                EXCLUSIVE,
                TOO_MANY,
                SAME_RANK);

        /** Whether only our server minds. */
        public boolean isOurs() {
            return OURS.contains(this);
        }
    }

    public Fault(String question, String field, Kind kind, String limit) {
        this(question, field, kind, limit, USUAL);
    }

    /** Whether it holds the respondent back; warnings and hints do not. */
    public boolean isError() {
        return says.severity() == Validator.Severity.ERROR;
    }
}
