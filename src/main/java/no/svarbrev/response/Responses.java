package no.svarbrev.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.form.PageSave;
import no.svarbrev.platform.database.NamedSql;
import no.svarbrev.routing.Answers;

/**
 * All SQL on responses. Every act of a respondent is one statement, found by the hash of the link's token; it does nothing,
 * and says so by an empty result, when the survey is closed or the response is submitted.
 */
public final class Responses {
    private Responses() {}

    private static final NamedSql START = NamedSql.of("""
            INSERT INTO response (id, survey_id, invitation_id, version, language, started_at, saved_at, answers,
                                  earlier, earlier_for_interviewers)
            SELECT link.to_response, survey.id, link.invitation_id, survey.version, #{language}, #{now}, #{now},
                   #{answers}::text::jsonb,
                   earlier.known, nullif(earlier.for_interviewers, earlier.known)
              FROM link
              JOIN survey ON survey.id = link.survey_id
              JOIN invitation ON invitation.id = link.invitation_id
              CROSS JOIN LATERAL (
                    SELECT CASE WHEN survey.prefilled_from IS NULL THEN '{}'
                                ELSE earlier_answers(survey.prefilled_from, invitation.contact_id, false) END AS known,
                           CASE WHEN survey.prefilled_from IS NULL THEN '{}'
                                ELSE earlier_answers(survey.prefilled_from, invitation.contact_id, true) END
                           AS for_interviewers
                    -- Looked up once, however often it is named.
                    OFFSET 0) AS earlier
             WHERE link.token_hash = #{token}
               AND link.response_id IS NULL
               AND survey.questionnaire = #{questionnaire}
               AND survey.version = #{version}
               AND is_open(survey.opens, survey.closes, false, link.held_open, #{now})
               FOR SHARE OF survey
            ON CONFLICT DO NOTHING
            """);

    /**
     * A response to be begun.
     *
     * @param questionnaire the code and {@code version} that the answers were made for; another one begins nothing
     * @param answers its defaults
     */
    public record Beginning(String questionnaire, int version, String language, Answers answers) {}

    /**
     * Begins the response; a second press begins no second one, and gives false. While the survey goes over to another version
     * this waits, and then begins nothing with the old one.
     */
    public static Future<Boolean> start(SqlClient client, byte[] tokenHash, Beginning beginning, Instant now) {
        return START.update(
                        client,
                        Map.of(
                                "token", Buffer.buffer(tokenHash),
                                "questionnaire", beginning.questionnaire(),
                                "version", beginning.version(),
                                "language", beginning.language(),
                                "answers", beginning.answers().data().toString(),
                                "now", now.atOffset(ZoneOffset.UTC)))
                .map(written -> written == 1);
    }

    private static final NamedSql START_OPEN = NamedSql.of("""
            WITH begun AS (
                INSERT INTO response (id, survey_id, token_hash, version, language, started_at, saved_at, answers)
                SELECT #{id}, survey.id, #{token}, survey.version, #{language}, #{now}, #{now}, #{answers}::text::jsonb
                  FROM open_link
                  JOIN survey ON survey.id = open_link.survey_id
                 WHERE open_link.code = #{code}
                   AND open_link.closed_at IS NULL
                   AND survey.questionnaire = #{questionnaire}
                   AND survey.version = #{version}
                   AND is_open(survey.opens, survey.closes, false, false, #{now})
                   FOR SHARE OF survey
                ON CONFLICT DO NOTHING
                RETURNING started_at
            )
            SELECT started_at FROM begun
            UNION ALL
            SELECT response.started_at FROM response WHERE response.id = #{id}
            """);

    /**
     * Begins a response by a public link, under an id and token of its own. Gives when it began, which for one that had begun
     * before is earlier; empty when the link leads nowhere, is closed, or the survey has gone over to another version.
     */
    public static Future<Optional<Instant>> startOpen(
            SqlClient client, String code, Opened opened, Beginning beginning, Instant now) {
        return START_OPEN.first(
                client,
                Map.of(
                        "id", opened.response(),
                        "token", Buffer.buffer(opened.tokenHash()),
                        "code", code,
                        "questionnaire", beginning.questionnaire(),
                        "version", beginning.version(),
                        "language", beginning.language(),
                        "answers", beginning.answers().data().toString(),
                        "now", now.atOffset(ZoneOffset.UTC)),
                row -> row.getOffsetDateTime("started_at").toInstant());
    }

    /** A response without an invitation, and the hash of the token that opens it. */
    public record Opened(UUID response, byte[] tokenHash) {}

    private static final NamedSql SAVE = NamedSql.of("""
            UPDATE response
               SET answers = CASE WHEN link.interviewer IS NULL
                                  THEN (response.answers
                                        - ARRAY (SELECT unnest(#{replaced}::text[]) EXCEPT SELECT unnest(response.reserved)))
                                       || (#{given}::text::jsonb - response.reserved)
                                  ELSE (response.answers - #{replaced}::text[]) || #{given}::text::jsonb END,
                   saved_pages = CASE WHEN #{page}::text IS NULL OR #{page}::text = ANY (response.saved_pages)
                                      THEN response.saved_pages
                                      ELSE response.saved_pages || #{page}::text END,
                   vouched = CASE WHEN response.vouched IS NOT NULL
                                  THEN ARRAY (SELECT unnest(response.vouched)
                                               UNION
                                              SELECT vouched.key
                                                FROM unnest(#{vouched}::text[]) AS vouched (key)
                                               WHERE link.interviewer IS NOT NULL
                                                  OR NOT vouched.key = ANY (response.reserved)) END,
                   saved_at = #{now},
                   sheets = CASE WHEN #{sheet}::text IS NULL THEN response.sheets
                                 ELSE response.sheets || jsonb_build_object(
                                      #{sheet_page}::text,
                                      jsonb_build_object(
                                          'id', #{sheet}::text,
                                          'left', CASE WHEN response.sheets -> #{sheet_page}::text ->> 'id' = #{sheet}::text
                                                       THEN response.sheets -> #{sheet_page}::text -> 'left'
                                                       ELSE '{}' END || #{left}::text::jsonb)) END,
                   interviewers = CASE WHEN link.interviewer IS NULL OR link.interviewer = ANY (response.interviewers)
                                       THEN response.interviewers
                                       ELSE response.interviewers || link.interviewer END,
                   revision = response.revision + 1
              FROM link
              JOIN survey ON survey.id = link.survey_id
              LEFT JOIN invitation ON invitation.id = link.invitation_id
              LEFT JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
             WHERE link.token_hash = #{token}
               AND response.id = link.to_response
               AND response.submitted_at IS NULL
               AND response.version = #{version}
               AND (#{revision}::integer IS NULL OR response.revision = #{revision}::integer)
               AND survey.questionnaire = #{questionnaire}
               AND is_open(survey.opens, survey.closes, true, link.held_open, #{now})
            RETURNING (known_of(contact.background, contact.name, unit.code, unit.name)
                       || CASE WHEN link.interviewer IS NULL THEN response.earlier
                               ELSE coalesce(response.earlier_for_interviewers, response.earlier) END
                       || jsonb_build_object('intervjumodus', link.interviewer IS NOT NULL))::text AS variables,
                      response.id, response.number, response.version, response.language, response.started_at,
                      response.submitted_at, response.answers::text AS answers, response.saved_pages, response.revision,
                      response.shown, response.vouched, response_mode(response.interviewers, response.invitation_id) AS mode
            """);

    /**
     * Saves one page in one round trip and gives the whole response back; empty when nothing could be saved. A respondent
     * changes nothing that is reserved for interviewers.
     */
    public static Future<Optional<Response>> save(SqlClient client, byte[] tokenHash, PageSave page, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("token", Buffer.buffer(tokenHash));
        values.put("questionnaire", page.questionnaire());
        values.put("version", page.version());
        values.put("page", page.finished().orElse(null));
        values.put("vouched", page.vouched().toArray(String[]::new));
        values.put("replaced", page.replaced().toArray(String[]::new));
        values.put("given", page.given().toString());
        values.put("revision", page.revision().orElse(null));
        values.put("sheet", page.sheet().map(PageSave.Sheet::id).orElse(null));
        values.put("left", page.sheet().map(sheet -> sheet.left().toString()).orElse(null));
        values.put("sheet_page", page.sheet().map(PageSave.Sheet::page).orElse(null));
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return SAVE.first(client, values, Response::of);
    }

    private static final NamedSql LEFT_BY = NamedSql.of("""
            SELECT (response.sheets -> #{page} -> 'left')::text AS left_by
              FROM link
              JOIN response ON response.id = link.to_response
             WHERE link.token_hash = #{token}
               AND response.sheets -> #{page} ->> 'id' = #{sheet}
            """);

    /** What this showing of the page left stored, when the page was last saved from it; else nothing. */
    public static Future<ObjectNode> leftBy(SqlClient client, byte[] tokenHash, PageSave.Sheet sheet) {
        return LEFT_BY.first(
                        client,
                        Map.of("token", Buffer.buffer(tokenHash), "page", sheet.page(), "sheet", sheet.id()),
                        row -> Response.parsed(row.getString("left_by")).data())
                .map(left -> left.orElseGet(JsonNodeFactory.instance::objectNode));
    }

    private static final NamedSql RESERVE = NamedSql.of("""
            UPDATE response
               SET reserved = #{keys}::text[]
              FROM link
             WHERE link.token_hash = #{token}
               AND response.id = link.to_response
               AND response.revision = #{revision}
               AND response.submitted_at IS NULL
               AND response.reserved <> #{keys}::text[]
            """);

    /** From now on these keys are the interviewers' own, and no others, unless the response has changed meanwhile. */
    public static Future<Void> reserve(SqlClient client, byte[] tokenHash, int revision, List<String> keys) {
        return RESERVE.update(
                        client,
                        Map.of(
                                "token", Buffer.buffer(tokenHash),
                                "revision", revision,
                                "keys", keys.toArray(String[]::new)))
                .mapEmpty();
    }

    private static final NamedSql REOPEN = NamedSql.of("""
            UPDATE response
               SET saved_pages = array_remove(response.saved_pages, #{page}), revision = response.revision + 1
              FROM link
             WHERE link.token_hash = #{token}
               AND response.id = link.to_response
               AND response.submitted_at IS NULL
            """);

    /** The page no longer counts as sent in; its answers stay. */
    public static Future<Void> reopen(SqlClient client, byte[] tokenHash, String page) {
        return REOPEN.update(client, Map.of("token", Buffer.buffer(tokenHash), "page", page))
                .mapEmpty();
    }

    private static final NamedSql SPEAK = NamedSql.of("""
            UPDATE response
               SET language = #{language}
              FROM link
             WHERE link.token_hash = #{token}
               AND response.id = link.to_response
               AND response.submitted_at IS NULL
            """);

    /** From now on in another language; nothing happens when it is submitted. */
    public static Future<Void> speak(SqlClient client, byte[] tokenHash, String language) {
        return SPEAK.update(client, Map.of("token", Buffer.buffer(tokenHash), "language", language))
                .mapEmpty();
    }

    private static final NamedSql SUBMIT = NamedSql.of("""
            UPDATE response
               SET answers = #{completed}::text::jsonb, shown = #{shown}::text[], reserved = #{reserved}::text[],
                   sheets = '{}',
                   submitted_at = #{now}, saved_at = #{now}, revision = response.revision + 1
              FROM link
              JOIN survey ON survey.id = link.survey_id
             WHERE link.token_hash = #{token}
               AND response.id = link.to_response
               AND response.revision = #{revision}
               AND response.submitted_at IS NULL
               AND is_open(survey.opens, survey.closes, true, link.held_open, #{now})
            """);

    /**
     * What is stored at the end: the answers of shown questions, and the names of those questions.
     *
     * @param reserved the keys of answers that only interviewers see
     */
    public record Completed(Answers answers, List<String> shown, List<String> reserved) {
        public Completed {
            shown = List.copyOf(shown);
            reserved = List.copyOf(reserved);
        }
    }

    /**
     * Closes the response with the completed answers, if it is still at the revision they were worked out from; false when it
     * has changed meanwhile, was submitted before, or the survey has closed.
     */
    public static Future<Boolean> submit(
            SqlClient client, byte[] tokenHash, int revision, Completed completed, Instant now) {
        return SUBMIT.update(
                        client,
                        Map.of(
                                "token", Buffer.buffer(tokenHash),
                                "revision", revision,
                                "completed", completed.answers().data().toString(),
                                "shown", completed.shown().toArray(String[]::new),
                                "reserved", completed.reserved().toArray(String[]::new),
                                "now", now.atOffset(ZoneOffset.UTC)))
                .map(written -> written == 1);
    }

    private static final NamedSql OPEN_AGAIN = NamedSql.of("""
            WITH kept AS (
                INSERT INTO submission (response_id, number, version, language, submitted_at, answers, shown, saved_pages,
                                        vouched, reserved, reopened_at)
                SELECT response.id,
                       (SELECT 1 + count(*) FROM submission WHERE submission.response_id = response.id),
                       response.version, response.language, response.submitted_at, response.answers, response.shown,
                       response.saved_pages, response.vouched, response.reserved, #{now}
                  FROM link
                  JOIN survey ON survey.id = link.survey_id
                  JOIN response ON response.id = link.to_response
                 WHERE link.token_hash = #{token}
                   AND response.submitted_at IS NOT NULL
                   AND (survey.reopening_allowed OR coalesce(
                           (SELECT true FROM appendable WHERE appendable.invitation_id = link.invitation_id LIMIT 1),
                           false))
                   AND is_open(survey.opens, survey.closes, false, link.held_open, #{now})
                ON CONFLICT DO NOTHING
                RETURNING response_id
            )
            UPDATE response
               SET submitted_at = NULL, submitted_before = response.submitted_at, shown = NULL,
                   revision = response.revision + 1
              FROM kept
             WHERE response.id = kept.response_id
            """);

    /** What was sent in is kept and counts until it is sent in anew; nothing happens when the survey does not allow it. */
    public static Future<Void> openAgain(SqlClient client, byte[] tokenHash, Instant now) {
        return OPEN_AGAIN
                .update(client, Map.of("token", Buffer.buffer(tokenHash), "now", now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }
}
