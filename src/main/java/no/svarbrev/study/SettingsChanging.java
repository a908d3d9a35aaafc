package no.svarbrev.study;

import io.vertx.core.Future;
import java.util.UUID;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.page.Look;

/** Changes what a study's pages look like, and what a survey lets its respondents do. */
public final class SettingsChanging {
    static final int LONGEST_SENDER = 100;

    private final Journal journal;

    public SettingsChanging(Journal journal) {
        this.journal = journal;
    }

    Future<Look> setLook(UUID study, String sender, String colour, String by) {
        String name = InputText.oneLine("Avsender", InputText.of("Avsender", sender, LONGEST_SENDER));
        String digits = colour.isBlank() ? "" : Colour.of(colour).digits();
        return journal.write(
                tx -> Studies.setLook(tx, study, new Look(name, digits, false))
                        .compose(Problem.ifEmpty(Problem.notFound("unknown_study", "Undersøkelsen finnes ikke."))),
                set -> new Deed(by, "look_set", Subject.study(study)));
    }

    Future<Survey.Allowed> allow(UUID survey, Survey.Allowed what, String by) {
        return journal.write(
                tx -> Studies.allow(tx, survey, what)
                        .compose(Problem.ifEmpty(Problem.notFound("unknown_survey", "Innsamlingen finnes ikke."))),
                set -> new Deed(by, "allowed_set", Subject.survey(survey), summary(set)));
    }

    private static String summary(Survey.Allowed set) {
        return "copy=" + set.copy() + " reopening=" + set.reopening() + " several_units=" + set.severalUnits();
    }
}
