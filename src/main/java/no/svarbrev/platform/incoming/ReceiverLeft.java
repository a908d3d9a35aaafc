package no.svarbrev.platform.incoming;

/** Nobody is there to tell. */
public final class ReceiverLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReceiverLeft() {
        super("The receiver left", null, false, false);
    }
}
