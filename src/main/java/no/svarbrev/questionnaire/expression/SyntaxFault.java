package no.svarbrev.questionnaire.expression;

/** An expression that cannot be read: what is wrong, in two languages, and at which column, counted from one. */
public final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int column;
    private final String norwegian;

    SyntaxFault(int column, String english, String norwegian) {
        super(english, null, false, false);
        this.column = column;
        this.norwegian = norwegian;
    }

    public int column() {
        return column;
    }

    /** What is wrong, in English. */
    public String message() {
        return getMessage();
    }

    /** What is wrong, in bokmål. */
    public String norwegian() {
        return norwegian;
    }
}
