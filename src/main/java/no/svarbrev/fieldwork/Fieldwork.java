package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
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
        return overSurvey(survey, rating());
    }

    /** The rates for each value of a background variable; contacts without it stand under an empty value. */
    public Future<Map<String, Rates>> ratesBy(UUID survey, String variable) {
        return overSurvey(survey, ratingBy(variable));
    }

    /** Rates by value of a background variable, for invitations at hand. */
    static Collector<InvitationFacts, ?, Map<String, Rates>> ratingBy(String variable) {
        return Collectors.groupingBy(
                facts -> facts.contact().background().getOrDefault(variable, ""), TreeMap::new, rating());
    }

    /** What the survey's page shows of them. */
    Future<Overview> overview(UUID survey, String by, String search) {
        return overSurvey(survey, Overview.of(by, search));
    }

    /** So many as are wanted. */
    Future<List<InvitationFacts>> invitations(UUID survey, Paging paging) {
        return Studies.survey(database.client(), survey)
                .compose(this::atHand)
                .compose(found -> FieldworkQueries.ofSurvey(reads, survey, versions(found), paging));
    }

    /** One invitation of the survey. */
    Future<Optional<InvitationFacts>> invitation(UUID survey, UUID invitation) {
        return Studies.survey(database.client(), survey)
                .compose(this::atHand)
                .compose(found -> FieldworkQueries.ofInvitation(database.client(), invitation, versions(found)));
    }

    /** Over all surveys of the study. */
    public Future<Coverage> coverage(UUID study) {
        return Studies.study(database.client(), study)
                .compose(this::coveredUnits)
                .compose(covered -> FieldworkQueries.units(database.client(), study)
                        .map(units -> Coverage.of(units, covered.size())));
    }

    private Future<Set<String>> coveredUnits(Study study) {
        Map<UUID, Survey> surveys = study.surveys().stream().collect(Collectors.toMap(Survey::id, Function.identity()));
        return Future.all(study.surveys().stream().map(this::atHand).toList())
                .compose(ready -> FieldworkQueries.ofStudy(
                        reads, study.id(), survey -> versions(surveys.get(survey)), Coverage.coveredUnits()));
    }

    private <T> Future<T> overSurvey(UUID survey, Collector<InvitationFacts, ?, T> fold) {
        return Studies.survey(database.client(), survey)
                .compose(this::atHand)
                .compose(found -> FieldworkQueries.ofSurvey(reads, survey, versions(found), fold));
    }

    /** The survey, when all versions that its responses can be to have been read. */
    private Future<Survey> atHand(Survey survey) {
        return library.publishedUpTo(survey.questionnaire(), survey.version()).map(survey);
    }

    private Function<Integer, Questionnaire> versions(Survey survey) {
        return version -> library.known(survey.questionnaire(), version).orElseThrow();
    }

    static Collector<InvitationFacts, ?, Rates> rating() {
        return Collectors.reducing(Rates.NONE, Rates::of, Rates::plus);
    }
}
