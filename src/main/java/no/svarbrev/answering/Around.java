package no.svarbrev.answering;

import java.util.List;
import no.svarbrev.platform.Look;
import no.svarbrev.platform.OsloTime;

/**
 * What stands around the questions of a page.
 *
 * @param late until when one can finish, where the closing time has passed; else empty
 * @param own the respondent's own link, where it is to be kept; else empty
 * @param declinable whether one can say that one does not take part
 */
record Around(Look look, List<LanguageView> languages, String late, boolean declinable, String own) {
    /** Of a preview. */
    static final Around NOTHING = new Around(Look.PLAIN, List.of(), "", false, "");

    static Around of(Standing standing) {
        return new Around(
                standing.visit().look(),
                LanguageView.all(standing),
                standing.visit()
                        .graceAt(standing.now())
                        .map(end -> OsloTime.text(end, standing.language()))
                        .orElse(""),
                standing.isStillToAnswer(),
                "");
    }

    Around keeping(String link) {
        return new Around(look, languages, late, declinable, link);
    }
}
