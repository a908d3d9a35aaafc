package no.svarbrev.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.svarbrev.response.Response;
import no.svarbrev.routing.PageState;

/**
 * Where a page is sent to.
 *
 * @param hidden what is sent along with the answers
 * @param preview the address that a preview goes back to; empty for a real respondent
 * @param renewed whether the respondent was sent here because the questionnaire had changed
 */
record PageAddress(String action, List<HiddenView> hidden, String preview, boolean renewed) {
    /** A field that nobody sees. */
    record HiddenView(String name, String value) {}

    /** The name of a page as an address has it: names may have blanks and any letters. */
    static String step(String page) {
        return URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static PageAddress ofLink(String token, PageState page, Response response, boolean renewed) {
        return new PageAddress(Standing.pagePath(token, page), Seen.fields(response, page), "", renewed);
    }
}
