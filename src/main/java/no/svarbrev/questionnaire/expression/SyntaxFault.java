package no.svarbrev.questionnaire.expression;

import java.util.Optional;

/** An expression that cannot be read: what is wrong, in two languages, and at which column, counted from one. */
public final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int column;
    private final String norwegian;
    private final transient Optional<String> unexpected;

    SyntaxFault(int column, String english, String norwegian) {
        this(column, english, norwegian, Optional.empty());
    }

    SyntaxFault(int column, String english, String norwegian, Optional<String> unexpected) {
        super(english, null, false, false);
        this.column = column;
        this.norwegian = norwegian;
        this.unexpected = unexpected;
    }

    public int column() {
        return column;
    }

    /** What is wrong, in English. */
    public String message() {
        return getMessage();
    }

    /** The word or sign that stands where something else should, when that is what is wrong; blank at the end. */
    public Optional<String> unexpected() {
        return unexpected;
    }

    /** What is wrong, in bokmål. */
    public String norwegian() {
        return norwegian;
    }
}
