package no.svarbrev.study;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.Questionnaire;

/** Makes studies and their surveys. */
public final class StudyMaking {
    private final Database database;
    private final Journal journal;
    private final Library library;
    private final Clock clock;

    public StudyMaking(Database database, Journal journal, Library library, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.library = library;
        this.clock = clock;
    }

    public Future<UUID> makeStudy(String title, String by) {
        String name = InputText.oneLine("Navn", title);
        return journal.write(
                tx -> Studies.add(tx, name, false, false), id -> new Deed(by, "study_made", Subject.study(id)));
    }

    /** A survey as asked for: without a version the newest, without a beginning it opens at once. */
    public record Wanted(
            UUID study,
            String title,
            String questionnaire,
            Optional<Integer> version,
            Optional<Instant> opens,
            Optional<Instant> closes,
            Optional<UUID> prefilledFrom) {
        /** With nothing to be prefilled from. */
        public Wanted(
                UUID study,
                String title,
                String questionnaire,
                Optional<Integer> version,
                Optional<Instant> opens,
                Optional<Instant> closes) {
            this(study, title, questionnaire, version, opens, closes, Optional.empty());
        }
    }

    public Future<Survey> addSurvey(Wanted wanted, String by) {
        InputText.oneLine("Navn", wanted.title());
        Instant opens = wanted.opens().orElseGet(clock::instant);
        if (wanted.closes().filter(end -> !end.isAfter(opens)).isPresent()) {
            return Future.failedFuture(Problem.invalid(
                    "closes_before_it_opens",
                    "Innsamlingen må lukke etter at den har åpnet: rett tidspunktet for «Åpner» eller «Lukker»."));
        }
        return Studies.study(database.client(), wanted.study())
                .compose(study -> prefillable(study, wanted))
                .compose(study -> questionnaire(wanted))
                .map(form -> new Studies.NewSurvey(
                        wanted.study(),
                        wanted.title(),
                        form.code(),
                        form.version(),
                        opens,
                        wanted.closes(),
                        wanted.prefilledFrom()))
                .compose(survey -> addSurvey(survey, by));
    }

    private static Future<Study> prefillable(Study study, Wanted wanted) {
        boolean known = wanted.prefilledFrom()
                .map(earlier ->
                        study.surveys().stream().anyMatch(survey -> survey.id().equals(earlier)))
                .orElse(true);
        return known
                ? Future.succeededFuture(study)
                : Future.failedFuture(Problem.invalid(
                        "unknown_prefilled_from",
                        "«Forhåndsutfylt fra» må være en innsamling i den samme undersøkelsen."));
    }

    /** The first survey that uses a version publishes it. */
    private Future<Survey> addSurvey(Studies.NewSurvey survey, String by) {
        return journal.write(
                tx -> library.publish(tx, survey.questionnaire(), survey.version())
                        .compose(published -> Studies.addSurvey(tx, survey)),
                made -> new Deed(
                        by,
                        "survey_made",
                        Subject.survey(made.id()),
                        "questionnaire=" + made.questionnaire() + "/" + made.version()));
    }

    private Future<Questionnaire> questionnaire(Wanted wanted) {
        return library.offered().compose(offered -> questionnaire(wanted, offered));
    }

    private Future<Questionnaire> questionnaire(Wanted wanted, List<RecordedVersion> offered) {
        String code = wanted.questionnaire();
        int version = wanted.version().orElseGet(() -> newest(code, offered));
        Problem unknown = Problem.invalid(
                "unknown_questionnaire",
                "Spørreskjemaet «" + code + "» versjon " + version + " finnes ikke"
                        + (library.isSetAside(code, version) ? ", eller filen har feil" : "") + ". Disse finnes: "
                        + offered.stream()
                                .map(form -> form.code() + "/" + form.version())
                                .collect(Collectors.joining(", "))
                        + ".");
        return offered.stream().anyMatch(form -> form.isOf(code, version))
                ? library.find(code, version).compose(Problem.ifEmpty(unknown))
                : Future.failedFuture(unknown);
    }

    private static int newest(String code, List<RecordedVersion> offered) {
        return offered.stream()
                .filter(form -> form.code().equals(code))
                .mapToInt(RecordedVersion::version)
                .max()
                .orElse(1);
    }
}
