package no.svarbrev.routing;

/** What elements stand in: a page, a panel, a row, a repeated panel. */
interface Frame {
    /** Whether it is shown, with all that it stands in. */
    boolean isShown();

    /** Whether it can be answered, with all that it stands in. */
    boolean isEnabled();
}
