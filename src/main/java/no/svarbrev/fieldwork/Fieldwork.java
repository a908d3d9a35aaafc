package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.svarbrev.library.Library;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.database.LongReads;
import no.svarbrev.platform.http.Paging;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Study;
import no.svarbrev.study.Survey;

/** How the fieldwork stands: the invitations of a survey, its rates, and the coverage of the study's units. */
public final class Fieldwork {
    private final Database database;
    private final LongReads reads;
    private final Library library;

    public Fieldwork(Database database, LongReads reads, Library library) {
        this.database = database;
        this.reads = reads;
        this.library = library;
    }

    public Future<Rates> rates(UUID survey) {
        return ready(survey)
                .compose(found -> alike(found, ""))
                .map(all -> all.stream().collect(Alike.rating()));
    }

    /** The rates for each value of a background variable; contacts without it stand under an empty value. */
    public Future<Map<String, Rates>> ratesBy(UUID survey, String variable) {
        return ready(survey).compose(found -> alike(found, asked(variable))).map(Overview::byValue);
    }

    /** What the survey's page shows of them. */
    Future<Overview> overview(UUID survey, String by, String search) {
        return ready(survey)
                .compose(found -> alike(found, asked(by))
                        .compose(all -> lines(found, asked(search), all).map(lines -> Overview.of(all, by, lines))));
    }

    /** The database has no NUL and does not take one; there is nothing of that name. */
    private static String asked(String typed) {
        return typed.replace('\0', '\ufffd');
    }

    private Future<List<InvitationFacts>> lines(Survey survey, String search, List<Alike> all) {
        return search.isBlank()
                ? FieldworkQueries.first(reads, survey, version(survey))
                : FieldworkQueries.found(reads, survey, Search.of(search, all), version(survey));
    }

    /** So many as are wanted. */
    Future<List<InvitationFacts>> invitations(UUID survey, Paging paging) {
        return ready(survey).compose(found -> FieldworkQueries.part(reads, found, paging, version(found)));
    }

    /** One invitation of the survey. */
    Future<Optional<InvitationFacts>> invitation(UUID survey, UUID invitation) {
        return ready(survey)
                .compose(found -> FieldworkQueries.one(database.client(), found, invitation, version(found)));
    }

    /** How the surveys of a study stand. */
    record Standing(Map<UUID, Rates> rates, Coverage coverage) {}

    Future<Standing> standing(Study study) {
        return alike(study)
                .compose(all -> coverage(study, all)
                        .map(coverage -> new Standing(
                                all.stream().collect(Collectors.groupingBy(Alike::survey, Alike.rating())), coverage)));
    }

    /** Over all surveys of the study. */
    public Future<Coverage> coverage(UUID study) {
        return Studies.study(database.client(), study)
                .compose(found -> alike(found).compose(all -> coverage(found, all)));
    }

    private Future<Coverage> coverage(Study study, List<Alike> all) {
        List<Alike> answers = all.stream()
                .filter(alike -> alike.course().outcome().isAnswer())
                .toList();
        return Courses.covered(reads, ids(study), answers)
                .compose(covered -> FieldworkQueries.units(database.client(), study.id())
                        .map(units -> Coverage.of(units, covered)));
    }

    private Future<List<Alike>> alike(Survey survey, String by) {
        return Courses.alike(reads, List.of(survey.id()), by, version(survey));
    }

    private Future<List<Alike>> alike(Study study) {
        Map<UUID, Survey> surveys = study.surveys().stream().collect(Collectors.toMap(Survey::id, Function.identity()));
        return Future.all(study.surveys().stream().map(this::ready).toList())
                .compose(ready -> Courses.alike(
                        reads,
                        ids(study),
                        "",
                        row -> version(surveys.get(row.getUUID("survey_id"))).apply(row)));
    }

    private static List<UUID> ids(Study study) {
        return study.surveys().stream().map(Survey::id).toList();
    }

    private Future<Survey> ready(UUID survey) {
        return Studies.survey(database.client(), survey).compose(this::ready);
    }

    /** The survey, when all versions that its responses can be to have been read. */
    private Future<Survey> ready(Survey survey) {
        return library.publishedUpTo(survey.questionnaire(), survey.version()).map(survey);
    }

    private Function<Row, Questionnaire> version(Survey survey) {
        return row ->
                library.known(survey.questionnaire(), row.getInteger("version")).orElseThrow();
    }
}
