package no.svarbrev.questionnaire.rule;

/** When the answer of a question that is not shown is cleared. */
public enum Clearing {
    /** As the questionnaire says for all its questions. */
    DEFAULT,
    NONE,
    ON_COMPLETE,
    ON_HIDDEN,
    ON_HIDDEN_CONTAINER
}
