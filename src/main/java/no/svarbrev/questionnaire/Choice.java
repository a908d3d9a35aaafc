package no.svarbrev.questionnaire;

/** One option, column or row: its code and its text. An exclusive option cannot be ticked together with others. */
public record Choice(String code, LocalText text, boolean exclusive) {
    /** What the choice says when it is no answer in substance. */
    public Missing missing() {
        return Missing.ofCode(code);
    }
}
