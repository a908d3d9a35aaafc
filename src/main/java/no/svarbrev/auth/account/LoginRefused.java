package no.svarbrev.auth.account;

/** Nobody was logged in, and why. */
public final class LoginRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Which of name and password was wrong is nobody's business. */
        WRONG,
        TOO_MANY_FAILURES,
        /** There were too many from there to look into this name, somebody's or nobody's: for the caller it was wrong. */
        CROWD
    }

    private final Reason reason;

    public LoginRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
