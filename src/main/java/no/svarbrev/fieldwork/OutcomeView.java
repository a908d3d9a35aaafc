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

/**
 * The page that sets an outcome by hand.
 *
 * @param who the contact, with unit and address
 * @param word what stands now, and {@code origin} where it came from
 * @param underneath what the respondent said, where something else stands
 */
record OutcomeView(
        Actor actor,
        UUID invitation,
        UUID survey,
        String surveyTitle,
        String who,
        String word,
        String origin,
        String underneath,
        String seen,
        String error,
        String reason,
        List<OutcomeChoice> outcomes,
        boolean follows) {
    /** An outcome to choose. */
    record OutcomeChoice(String code, String text, boolean chosen) {}

    static OutcomeView of(Actor actor, OutcomeSheet sheet) {
        Optional<SaidOutcome> before = sheet.given().outcome();
        return of(
                actor,
                sheet,
                "",
                before.map(said -> said.outcome().code()).orElse(""),
                before.map(SaidOutcome::reason).orElse(""));
    }

    static OutcomeView again(Actor actor, OutcomeSheet sheet, String error, FormInput form) {
        return of(actor, sheet, error, form.typed("code"), form.typed("reason"));
    }

    private static OutcomeView of(Actor actor, OutcomeSheet sheet, String error, String code, String reason) {
        return new OutcomeView(
                actor,
                sheet.invitation(),
                sheet.given().survey(),
                sheet.given().title(),
                who(sheet.given()),
                sheet.facts().word().text(),
                origin(sheet),
                underneath(sheet),
                sheet.seen(),
                error,
                reason,
                Outcome.BY_HAND.stream()
                        .map(known -> new OutcomeChoice(
                                known.code(), known.text(), known.code().equals(code)))
                        .toList(),
                code.isEmpty());
    }

    private static String who(GivenOutcome given) {
        return Stream.of(given.name(), given.unit(), given.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String origin(OutcomeSheet sheet) {
        GivenOutcome given = sheet.given();
        if (given.outcome().isPresent()) {
            String time = given.at().map(OsloTime::text).orElse("");
            return "Satt for hånd av " + sheet.by() + " " + time + ". Årsak: "
                    + given.outcome().get().reason();
        }
        if (sheet.facts().said().isEmpty()) {
            return "Følger av det som har skjedd: " + sheet.facts().word().meaning();
        }
        return declared(given);
    }

    private static String declared(GivenOutcome given) {
        return given.declared()
                .map(said -> said.reason() + " (" + OsloTime.text(said.madeAt()) + ")")
                .orElse("");
    }

    private static String underneath(OutcomeSheet sheet) {
        String said = declared(sheet.given());
        return said.equals(origin(sheet)) ? "" : said;
    }

    /** The page that says what is lost by a change, before it is made. */
    record Sure(
            Actor actor,
            UUID invitation,
            String who,
            String word,
            String origin,
            String underneath,
            String loss,
            String seen,
            String code,
            String text,
            String reason) {
        static Sure of(Actor actor, OutcomeSheet sheet, OutcomeChange change, String loss) {
            OutcomeView now = OutcomeView.of(actor, sheet);
            Optional<Outcome> wanted = change.wanted().map(SaidOutcome::outcome);
            return new Sure(
                    actor,
                    sheet.invitation(),
                    now.who(),
                    now.word(),
                    now.origin(),
                    now.underneath(),
                    loss,
                    now.seen(),
                    wanted.map(Outcome::code).orElse(""),
                    wanted.map(Outcome::text).orElse(""),
                    change.wanted().map(SaidOutcome::reason).orElse(""));
        }
    }
}
