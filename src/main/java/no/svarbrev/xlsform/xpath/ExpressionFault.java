package no.svarbrev.xlsform.xpath;

/** An expression that cannot be read or has no counterpart in the other language: where in it, and why. */
public final class ExpressionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExpressionFault(int column, String reason) {
        super("column " + column + ": " + reason, null, false, false);
    }
}
