package no.svarbrev.questionnaire.expression;

/** An expression that cannot be read: what is wrong, and at which column, counted from one. */
public final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int column;

    SyntaxFault(int column, String message) {
        super(message, null, false, false);
        this.column = column;
    }

    public int column() {
        return column;
    }
}
