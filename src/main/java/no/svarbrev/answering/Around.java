package no.svarbrev.answering;

/**
 * What stands around the questions of a page.
 *
 * @param late until when one can finish, where the closing time has passed; else empty
 * @param own the respondent's own link, where it is to be kept; else empty
 * @param declinable whether one can say that one does not take part
 */
record Around(String late, boolean declinable, String own) {
    /** Of a preview. */
    static final Around NOTHING = new Around("", false, "");

    /** The own link is said once, on the first page. */
    Around onPage(int number) {
        return number == 1 ? this : new Around(late, declinable, "");
    }
}
