package no.svarbrev.platform.postgres;

/** Why PostgreSQL could not be started, and what to do about it. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
