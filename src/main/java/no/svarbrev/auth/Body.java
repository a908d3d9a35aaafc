package no.svarbrev.auth;

/** What a request to an address brings with it, which is read, within its limit, before the address is asked. */
public enum Body {
    /** Nothing that is looked at. */
    NONE,
    /** A form of ours: it is refused when it is not from one of our own pages. */
    FORM,
    /** A form of ours with a file in it, as {@code Upload.of} gives it: refused in the same case. */
    UPLOAD,
    /** A page of answers that is looked at and not kept, so that it matters to nobody where it is from. */
    TRIAL_PAGE,
    JSON,
    CSV
}
