package no.svarbrev.questionnaire.rule;

/** When a page, panel, question or text is shown, can be answered, and must be answered. */
public record Rules(Rule visible, Rule enabled, Rule required) {
    public static final Rules NONE = new Rules(Rule.ALWAYS, Rule.ALWAYS, Rule.NEVER);
}
