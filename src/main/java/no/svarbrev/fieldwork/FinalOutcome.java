package no.svarbrev.fieldwork;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import no.svarbrev.invitation.Declaration;

/**
 * What became of an invitation by someone's word: by hand, else as the respondent said. Answers that were sent in all the
 * same outweigh the respondent's own word, but not what was set by hand.
 *
 * @param code empty while it follows from what happens
 * @param byHand whether it was set by hand
 */
record FinalOutcome(String code, String reason, boolean byHand) {
    static final FinalOutcome NONE = new FinalOutcome("", "", false);

    static FinalOutcome of(Row row, Optional<Declaration> declared) {
        String byHand = row.getString("outcome");
        if (!byHand.isEmpty()) {
            return new FinalOutcome(byHand, row.getString("outcome_reason"), true);
        }
        return declared.filter(said -> !row.getBoolean("submitted"))
                .map(FinalOutcome::of)
                .orElse(NONE);
    }

    private static FinalOutcome of(Declaration declared) {
        return new FinalOutcome(declared.kind().outcome().orElse(""), declared.reason(), false);
    }
}
