package no.svarbrev.answering;

import java.util.List;
import no.svarbrev.routing.PageState;

/**
 * Where a page is sent to.
 *
 * @param hidden what is sent along with the answers
 * @param preview the address that a preview goes back to; empty for a real respondent
 */
record PageAddress(String action, List<HiddenView> hidden, String preview) {
    /** A field that nobody sees. */
    record HiddenView(String name, String value) {}

    static PageAddress ofLink(String token, PageState page) {
        return new PageAddress(Standing.pagePath(token, page), List.of(), "");
    }
}
