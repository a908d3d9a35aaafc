package no.svarbrev.auth;

/** Nobody was logged in, and why. */
final class LoginRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Reason {
        /** Which of name and password was wrong is nobody's business. */
        WRONG,
        TOO_MANY_FAILURES,
        /** There were too many from there to look into this name, somebody's or nobody's: for the caller it was wrong. */
        CROWD
    }

    private final Reason reason;

    LoginRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
