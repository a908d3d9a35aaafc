package no.svarbrev.fieldwork;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.auth.Actor;
import no.svarbrev.invitation.GivenOutcome;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.invitation.SaidOutcome;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.http.FormInput;

/** The page that sets an outcome by hand. */
record OutcomeView(Actor actor, UUID invitation, About about, Standing now, String error, Choice choice) {
    /** @param who the contact, with unit and address */
    record About(UUID survey, String title, String who) {
        static About of(GivenOutcome given) {
            String who = Stream.of(given.name(), given.unit(), given.email())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            return new About(given.survey(), given.title(), who);
        }
    }

    /**
     * What stands now.
     *
     * @param origin where it came from
     * @param underneath what the respondent said, where something else stands
     * @param seen tells whether it was changed meanwhile
     */
    record Standing(String word, String origin, String underneath, String seen) {
        static Standing of(OutcomeSheet sheet) {
            String origin = origin(sheet);
            String said = declared(sheet.given());
            return new Standing(sheet.facts().word().text(), origin, said.equals(origin) ? "" : said, sheet.seen());
        }

        private static String origin(OutcomeSheet sheet) {
            GivenOutcome given = sheet.given();
            if (given.outcome().isPresent()) {
                String time = given.at().map(OsloTime::text).orElse("");
                return "Satt for hånd av " + sheet.by() + " " + time + ". Årsak: "
                        + given.outcome().get().reason();
            }
            if (sheet.facts().course().said().isEmpty()) {
                return "Følger av det som har skjedd: " + sheet.facts().word().meaning();
            }
            return declared(given);
        }

        private static String declared(GivenOutcome given) {
            return given.declared()
                    .map(said -> said.reason() + " (" + OsloTime.text(said.madeAt()) + ")")
                    .orElse("");
        }
    }

    /**
     * What is to stand.
     *
     * @param follows none is set by hand
     */
    record Choice(List<OutcomeChoice> outcomes, boolean follows, String reason) {
        static Choice of(String code, String reason) {
            return new Choice(
                    Outcome.BY_HAND.stream()
                            .map(known -> new OutcomeChoice(
                                    known.code(), known.text(), known.code().equals(code)))
                            .toList(),
                    code.isEmpty(),
                    reason);
        }
    }

    /** An outcome to choose. */
    record OutcomeChoice(String code, String text, boolean chosen) {}

    static OutcomeView of(Actor actor, OutcomeSheet sheet) {
        Optional<SaidOutcome> before = sheet.given().outcome();
        return of(
                actor,
                sheet,
                "",
                Choice.of(
                        before.map(said -> said.outcome().code()).orElse(""),
                        before.map(SaidOutcome::reason).orElse("")));
    }

    static OutcomeView again(Actor actor, OutcomeSheet sheet, String error, FormInput form) {
        return of(actor, sheet, error, Choice.of(form.typed("code"), form.typed("reason")));
    }

    private static OutcomeView of(Actor actor, OutcomeSheet sheet, String error, Choice choice) {
        return new OutcomeView(actor, sheet.invitation(), About.of(sheet.given()), Standing.of(sheet), error, choice);
    }

    /** The page that says what is lost by a change, before it is made. */
    record SureView(Actor actor, UUID invitation, String who, Standing now, String loss, Wanted wanted) {
        static SureView of(Actor actor, OutcomeSheet sheet, OutcomeChange change, String loss) {
            return new SureView(
                    actor,
                    sheet.invitation(),
                    About.of(sheet.given()).who(),
                    Standing.of(sheet),
                    loss,
                    Wanted.of(change.wanted()));
        }
    }

    /** What is to stand by the change; empty: it follows. */
    record Wanted(String code, String text, String reason) {
        static Wanted of(Optional<SaidOutcome> wanted) {
            return wanted.map(said ->
                            new Wanted(said.outcome().code(), said.outcome().text(), said.reason()))
                    .orElse(new Wanted("", "", ""));
        }
    }
}
