package no.svarbrev.answering;

import java.time.Instant;
import java.util.List;
import no.svarbrev.form.PostedForm;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Declaration.Kind;
import no.svarbrev.invitation.OtherUnit;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;

/**
 * What was typed on a page of not taking part.
 *
 * @param units to choose among
 * @param unit the code of the chosen one, or empty
 * @param fault the key of what must be put right, or empty
 */
record Said(Kind kind, List<OtherUnit> units, String unit, String words, String fault) {
    /** The longest that can be said; the table has it too. */
    static final int LONGEST = 2_000;

    static Said nothing(Kind kind, List<OtherUnit> units) {
        return new Said(kind, units, "", "", "");
    }

    /** A unit that is none of those offered counts as none. */
    static Said of(Kind kind, List<OtherUnit> units, PostedForm form) {
        String unit = units.stream()
                .map(OtherUnit::code)
                .filter(form.first("unit")::equals)
                .findFirst()
                .orElse("");
        // Where nothing is asked for in words, none are taken: there would be no page to show a fault of theirs on.
        String words = kind.asksForWords() ? form.first("words") : "";
        try {
            String storable = InputText.of("words", words, LONGEST);
            boolean whichIsMissing = kind == Kind.OTHER_UNIT && unit.isEmpty() && storable.isEmpty();
            return new Said(kind, units, unit, storable, whichIsMissing ? "decline.which" : "");
        } catch (Problem unstorable) {
            return new Said(kind, units, unit, words, "fault." + unstorable.code());
        }
    }

    Declaration at(Instant now) {
        return new Declaration(kind, unit, words, now);
    }
}
