package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Declarations;
import no.svarbrev.platform.database.LongReads;
import no.svarbrev.platform.http.Paging;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.SoFar;
import no.svarbrev.study.Survey;

/** The SQL on invitations one by one: lists of them, as long as they are shown. */
final class FieldworkQueries {
    /** So many lines are shown on a page. */
    static final int LINES = 200;

    private FieldworkQueries() {}

    static final String FIRST_BY_NAME = """
            SELECT id, email, name, unit_code, unit_name, background, outcome, outcome_reason, sent, rejected, opted_out,
                   submitted, so_far, version, number, language, started_at, saved_pages, vouched, answers, variables,
                   declared_kind, declared_unit, declared_words, declared_at
              FROM invitation_facts
             WHERE study_id = $1 AND survey_id = $2
             ORDER BY name, email, id
             LIMIT $3
            """;

    static final String FOUND_BY_NAME = """
            WITH found AS (
                SELECT course.invitation_id
                  FROM invitation_course AS course
                  JOIN contact ON contact.id = course.contact_id
                  LEFT JOIN unnest($4::text[], $5::text[], $6::boolean[], $7::boolean[], $8::boolean[], $9::boolean[],
                                   $10::text[], $11::text[])
                            AS worded (outcome, declared_kind, sent, rejected, opted_out, submitted, so_far, words)
                    ON worded.outcome = coalesce(course.outcome, '')
                       AND worded.declared_kind = coalesce(course.declared_kind, '')
                       AND worded.sent = (course.letters > 0 OR course.begun)
                       AND worded.rejected = (course.rejected > 0)
                       AND worded.opted_out = course.opted_out
                       AND worded.submitted = course.submitted
                       AND worded.so_far = CASE WHEN NOT course.begun OR course.submitted THEN '' ELSE course.so_far END
                  LEFT JOIN unnest($12::uuid[], $13::text[]) AS alone (invitation_id, words)
                    ON alone.invitation_id = course.invitation_id
                 WHERE course.survey_id = $1
                   AND strpos(course.who || coalesce(alone.words, worded.words, ''), $2) > 0
                 ORDER BY contact.name, contact.email, course.invitation_id
                 LIMIT $3
            )
            SELECT facts.id, facts.email, facts.name, facts.unit_code, facts.unit_name, facts.background, facts.outcome,
                   facts.outcome_reason, facts.sent, facts.rejected, facts.opted_out, facts.submitted, facts.so_far,
                   facts.version, facts.number, facts.language, facts.started_at, facts.saved_pages, facts.vouched,
                   facts.answers, facts.variables, facts.declared_kind, facts.declared_unit, facts.declared_words,
                   facts.declared_at
              FROM found
             CROSS JOIN LATERAL (
                   SELECT *
                     FROM invitation_facts
                    WHERE invitation_facts.survey_id = $1 AND invitation_facts.id = found.invitation_id
                    -- One by one: to read all contacts may seem the cheaper.
                    LIMIT 1) AS facts
             ORDER BY facts.name, facts.email, facts.id
            """;

    static final String PART_OF_SURVEY = """
            WITH part AS (
                SELECT course.invitation_id
                  FROM invitation_course AS course
                 WHERE course.survey_id = $1 AND course.invitation_id > $2
                 ORDER BY course.invitation_id
                 LIMIT $3
            )
            SELECT facts.id, facts.email, facts.name, facts.unit_code, facts.unit_name, facts.background, facts.outcome,
                   facts.outcome_reason, facts.sent, facts.rejected, facts.opted_out, facts.submitted, facts.so_far,
                   facts.version, facts.number, facts.language, facts.started_at, facts.saved_pages, facts.vouched,
                   facts.answers, facts.variables, facts.declared_kind, facts.declared_unit, facts.declared_words,
                   facts.declared_at
              FROM part
             CROSS JOIN LATERAL (
                   SELECT *
                     FROM invitation_facts
                    WHERE invitation_facts.survey_id = $1 AND invitation_facts.id = part.invitation_id
                    -- One by one: to read all contacts may seem the cheaper.
                    LIMIT 1) AS facts
             ORDER BY facts.id
            """;

    static final String ONE = """
            SELECT id, email, name, unit_code, unit_name, background, outcome, outcome_reason, sent, rejected, opted_out,
                   submitted, so_far, version, number, language, started_at, saved_pages, vouched, answers, variables,
                   declared_kind, declared_unit, declared_words, declared_at
              FROM invitation_facts
             WHERE survey_id = #{survey} AND id = #{id}
            """;

    /** The first of the survey by name of contact. */
    static Future<List<InvitationFacts>> first(LongReads reads, Survey survey, Function<Row, Questionnaire> version) {
        return list(reads, FIRST_BY_NAME, Tuple.of(survey.studyId(), survey.id(), LINES), version);
    }

    /** The first of those that fit the search, by name of contact. */
    static Future<List<InvitationFacts>> found(
            LongReads reads, Survey survey, Search search, Function<Row, Questionnaire> version) {
        return list(reads, FOUND_BY_NAME, search.values(survey.id(), LINES), version);
    }

    /** So many of the survey's invitations as are wanted, in the order of their ids. */
    static Future<List<InvitationFacts>> part(
            LongReads reads, Survey survey, Paging paging, Function<Row, Questionnaire> version) {
        return list(reads, PART_OF_SURVEY, Tuple.of(survey.id(), paging.after(), paging.wanted()), version);
    }

    private static Future<List<InvitationFacts>> list(
            LongReads reads, String sql, Tuple values, Function<Row, Questionnaire> version) {
        return reads.fold(sql, values, Collectors.mapping((Row row) -> factsOf(row, version), Collectors.toList()));
    }

    static Future<Optional<InvitationFacts>> one(
            SqlClient client, Survey survey, UUID invitation, Function<Row, Questionnaire> version) {
        return SqlTemplate.forQuery(client, ONE)
                .mapTo(row -> factsOf(row, version))
                .execute(Map.of("survey", survey.id(), "id", invitation))
                .map(found -> found.stream().findFirst());
    }

    private static InvitationFacts factsOf(Row row, Function<Row, Questionnaire> version) {
        Course course = Course.of(row, () -> SoFar.of(row, version.apply(row)));
        return new InvitationFacts(
                row.getUUID("id"),
                new InvitationFacts.Person(
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        background(row.getString("background"))),
                course,
                course.said().isPresent() ? reason(row, course) : "");
    }

    private static String reason(Row row, Course course) {
        return course.byHand().isPresent()
                ? row.getString("outcome_reason")
                : Declarations.declaredOf(row).map(Declaration::reason).orElse("");
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
            SELECT name FROM background_name WHERE survey_id = #{survey} ORDER BY name
            """;

    /** The background variables that contacts of the survey have. */
    static Future<List<String>> backgroundNames(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, BACKGROUND_NAMES)
                .mapTo(row -> row.getString("name"))
                .execute(Map.of("survey", survey))
                .map(rows -> rows.stream().toList());
    }
}
