package no.svarbrev.fieldwork;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.auth.Actor;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.invitation.OutcomeSetting;
import no.svarbrev.platform.FormInput;
import no.svarbrev.platform.OsloTime;

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
        Outcome before = sheet.given().outcome().orElse(new Outcome("", ""));
        return of(actor, sheet, "", before.code(), before.reason());
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
                Outcome.KNOWN.stream()
                        .map(known -> new OutcomeChoice(
                                known.code(), known.text(), known.code().equals(code)))
                        .toList(),
                code.isEmpty());
    }

    private static String who(OutcomeSetting.Given given) {
        return Stream.of(given.name(), given.unit(), given.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String origin(OutcomeSheet sheet) {
        OutcomeSetting.Given given = sheet.given();
        if (given.outcome().isPresent()) {
            String time = given.at().map(OsloTime::text).orElse("");
            return "Satt for hånd av " + by(given) + " " + time + ". Årsak: "
                    + given.outcome().get().reason();
        }
        if (sheet.facts().outcome().code().isEmpty()) {
            return "Følger av det som har skjedd: " + sheet.facts().word().meaning();
        }
        return declared(given);
    }

    /** The name of a program's token says nothing to people. */
    static String by(OutcomeSetting.Given given) {
        return given.by().startsWith("SVARBREV_") ? "et program, gjennom API-et," : given.by();
    }

    private static String declared(OutcomeSetting.Given given) {
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
            Outcome wanted = change.wanted().orElse(new Outcome("", ""));
            String text = Outcome.KNOWN.stream()
                    .filter(known -> known.code().equals(wanted.code()))
                    .map(Outcome.Known::text)
                    .findFirst()
                    .orElse("");
            return new Sure(
                    actor,
                    sheet.invitation(),
                    now.who(),
                    now.word(),
                    now.origin(),
                    now.underneath(),
                    loss,
                    now.seen(),
                    wanted.code(),
                    text,
                    wanted.reason());
        }
    }
}
