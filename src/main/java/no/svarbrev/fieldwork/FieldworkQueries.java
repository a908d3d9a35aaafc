package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Declarations;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.invitation.SaidOutcome;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.database.LongReads;
import no.svarbrev.platform.http.Paging;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Headway;
import no.svarbrev.routing.Route;

/** All SQL of the room: the facts about invitations, read row by row. */
final class FieldworkQueries {
    private FieldworkQueries() {}

    private static final String OF_SURVEY = """
            SELECT id, survey_id, email, name, unit_code, unit_name, background, outcome, outcome_reason, covers_codes, sent,
                   rejected, opted_out, started, submitted, version, number, language, started_at, saved_pages, vouched, answers,
                   variables, declared_kind, declared_unit, declared_words, declared_at
              FROM invitation_facts
             WHERE survey_id = $1
             ORDER BY name, email, id
            """;

    private static final String PART_OF_SURVEY = """
            SELECT id, survey_id, email, name, unit_code, unit_name, background, outcome, outcome_reason, covers_codes, sent,
                   rejected, opted_out, started, submitted, version, number, language, started_at, saved_pages, vouched, answers,
                   variables, declared_kind, declared_unit, declared_words, declared_at
              FROM invitation_facts
             WHERE survey_id = $1 AND id > $2
             ORDER BY id
             LIMIT $3
            """;

    private static final String OF_INVITATION = """
            SELECT id, survey_id, email, name, unit_code, unit_name, background, outcome, outcome_reason, covers_codes, sent,
                   rejected, opted_out, started, submitted, version, number, language, started_at, saved_pages, vouched, answers,
                   variables, declared_kind, declared_unit, declared_words, declared_at
              FROM invitation_facts
             WHERE id = #{id}
            """;

    private static final String OF_STUDY = """
            SELECT id, survey_id, email, name, unit_code, unit_name, background, outcome, outcome_reason, covers_codes, sent,
                   rejected, opted_out, started, submitted, version, number, language, started_at, saved_pages, vouched, answers,
                   variables, declared_kind, declared_unit, declared_words, declared_at
              FROM invitation_facts
             WHERE study_id = $1
            """;

    /** Folds the facts of a survey's invitations, by name of contact, without keeping the rows. */
    static <T> Future<T> ofSurvey(
            LongReads reads,
            UUID survey,
            Function<Integer, Questionnaire> versions,
            Collector<InvitationFacts, ?, T> fold) {
        return fold(reads, OF_SURVEY, Tuple.of(survey), row -> versions.apply(row.getInteger("version")), fold);
    }

    /** So many of the survey's invitations as are wanted, in the order of their ids. */
    static Future<List<InvitationFacts>> ofSurvey(
            LongReads reads, UUID survey, Function<Integer, Questionnaire> versions, Paging paging) {
        return fold(
                reads,
                PART_OF_SURVEY,
                Tuple.of(survey, paging.after(), paging.wanted()),
                row -> versions.apply(row.getInteger("version")),
                Collectors.toList());
    }

    /** The facts of one invitation. */
    static Future<Optional<InvitationFacts>> ofInvitation(
            SqlClient client, UUID invitation, Function<Integer, Questionnaire> versions) {
        return SqlTemplate.forQuery(client, OF_INVITATION)
                .mapTo(row -> factsOf(row, one -> versions.apply(one.getInteger("version"))))
                .execute(Map.of("id", invitation))
                .map(found -> found.stream().findFirst());
    }

    /** Folds the facts of all invitations of a study. */
    static <T> Future<T> ofStudy(
            LongReads reads,
            UUID study,
            Function<UUID, Function<Integer, Questionnaire>> versions,
            Collector<InvitationFacts, ?, T> fold) {
        return fold(
                reads,
                OF_STUDY,
                Tuple.of(study),
                row -> versions.apply(row.getUUID("survey_id")).apply(row.getInteger("version")),
                fold);
    }

    private static <T> Future<T> fold(
            LongReads reads,
            String sql,
            Tuple values,
            Function<Row, Questionnaire> version,
            Collector<InvitationFacts, ?, T> fold) {
        return reads.fold(sql, values, Collectors.mapping((Row row) -> factsOf(row, version), fold));
    }

    private static InvitationFacts factsOf(Row row, Function<Row, Questionnaire> version) {
        boolean unfinished = row.getString("answers") != null;
        Optional<Declaration> declared = Declarations.declaredOf(row);
        return new InvitationFacts(
                row.getUUID("id"),
                row.getUUID("survey_id"),
                new InvitationFacts.Person(
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        background(row.getString("background"))),
                said(row, declared),
                covering(row, declared),
                row.getBoolean("sent"),
                row.getBoolean("rejected"),
                row.getBoolean("opted_out"),
                row.getBoolean("started"),
                row.getBoolean("submitted"),
                unfinished ? answeredShare(version.apply(row), row) : 0);
    }

    private static Optional<SaidOutcome> said(Row row, Optional<Declaration> declared) {
        Optional<Outcome> byHand = Optional.ofNullable(row.getString("outcome")).map(Outcome::ofCode);
        String reason = byHand.isPresent()
                ? row.getString("outcome_reason")
                : declared.map(Declaration::reason).orElse("");
        return SaidOutcome.standing(byHand, row.getBoolean("submitted"), declared.map(Declaration::kind))
                .map(outcome -> new SaidOutcome(outcome, reason));
    }

    private static InvitationFacts.Covering covering(Row row, Optional<Declaration> declared) {
        List<String> units = Stream.concat(
                        Stream.of(row.getString("unit_code")), Stream.of(row.getArrayOfStrings("covers_codes")))
                .filter(unit -> !unit.isEmpty())
                .toList();
        return new InvitationFacts.Covering(
                units, declared.map(Declaration::unit).orElse(""));
    }

    private static double answeredShare(Questionnaire questionnaire, Row row) {
        Circumstances circumstances = new Circumstances(
                Response.parsed(row.getString("variables")).data(),
                Clock.fixed(row.getOffsetDateTime("started_at").toInstant(), OsloTime.ZONE),
                row.getString("language"),
                row.getLong("number"));
        Optional<List<String>> vouched =
                Optional.ofNullable(row.getArrayOfStrings("vouched")).map(List::of);
        return new Headway(
                        Route.of(questionnaire, Response.parsed(row.getString("answers"), vouched), circumstances),
                        List.of(row.getArrayOfStrings("saved_pages")),
                        vouched)
                .extent()
                .share();
    }

    private static Map<String, String> background(String json) {
        Map<String, String> background = new LinkedHashMap<>();
        new JsonObject(json).forEach(entry -> background.put(entry.getKey(), String.valueOf(entry.getValue())));
        return background;
    }

    private static final String UNITS = "SELECT count(*) FROM unit WHERE study_id = #{study}";

    static Future<Integer> units(SqlClient client, UUID study) {
        return SqlTemplate.forQuery(client, UNITS)
                .execute(Map.of("study", study))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private static final String BACKGROUND_NAMES = """
            SELECT DISTINCT variable.name
              FROM invitation
              JOIN contact ON contact.id = invitation.contact_id
              CROSS JOIN LATERAL jsonb_object_keys(contact.background) AS variable (name)
             WHERE invitation.survey_id = #{survey}
             ORDER BY variable.name
            """;

    static Future<List<String>> backgroundNames(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, BACKGROUND_NAMES)
                .mapTo(row -> row.getString("name"))
                .execute(Map.of("survey", survey))
                .map(rows -> rows.stream().toList());
    }
}
