package no.svarbrev.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a page is sent to.
 *
 * @param hidden what is sent along with the answers
 * @param preview the address that a preview goes back to; empty for a real respondent
 * @param note the key of a text that says why the respondent was sent here; empty for who goes the usual way
 */
record PageAddress(String action, List<HiddenView> hidden, String preview, String note) {
    /** The questionnaire had changed. */
    static final String RENEWED = "page.renewed";

    /** The page must be finished before the answers can be sent in. */
    static final String UNFINISHED = "page.unfinished";

    /** A field that nobody sees. */
    record HiddenView(String name, String value) {}

    /** The name of a page as an address has it: names may have blanks and any letters. */
    static String step(String page) {
        return URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
