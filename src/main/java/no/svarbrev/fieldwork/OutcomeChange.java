package no.svarbrev.fieldwork;

import java.util.Optional;
import no.svarbrev.invitation.SaidOutcome;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.FormInput;

/**
 * What somebody wants an outcome to be.
 *
 * @param wanted set by hand; empty: it follows from what the respondent said and from what happens
 * @param confirmed after being told what is lost by it
 */
record OutcomeChange(Optional<SaidOutcome> wanted, boolean confirmed) {
    static final String REASON = "Årsak, og hvem som sa det";

    /** @throws Problem when somebody else made a change meanwhile, or the reason is missing */
    static OutcomeChange of(OutcomeSheet sheet, FormInput form) {
        if (!form.typed("seen").equals(sheet.seen())) {
            throw Problem.invalid(
                    "changed_meanwhile",
                    "Statusen ble endret av " + sheet.by()
                            + " mens siden var åpen. Det som gjelder nå, står øverst. Se over, og lagre på nytt.");
        }
        String code = form.typed("code");
        Optional<SaidOutcome> wanted = code.isEmpty()
                ? Optional.empty()
                : Optional.of(SaidOutcome.byHand(code, form.text("reason", REASON, 2_000)));
        return new OutcomeChange(wanted, "yes".equals(form.typed("confirmed")));
    }

    /** What is lost by it, in words; empty when nothing is. */
    String loss(OutcomeSheet sheet) {
        Optional<SaidOutcome> before = sheet.given().outcome();
        if (wanted.equals(before)) {
            return "";
        }
        if (before.isPresent()) {
            return wanted.isEmpty()
                    ? "Statusen som er satt for hånd, og årsaken, blir tatt bort."
                    : "Statusen som er satt for hånd, og årsaken, blir erstattet.";
        }
        return sheet.facts().course().submitted()
                ? "Svarene er sendt inn. Med denne statusen teller de ikke med i svarprosenten. Svarene selv blir"
                        + " liggende."
                : "";
    }
}
