package no.svarbrev.study;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.page.Look;

/** All SQL on studies and surveys. */
public final class Studies {
    private Studies() {}

    private static final String INSERT_STUDY = """
            INSERT INTO study (title, synthetic, preparing) VALUES (#{title}, #{synthetic}, #{preparing}) RETURNING id
            """;

    /** A study that is being prepared is not listed until {@link #ready}. */
    public static Future<UUID> add(SqlClient client, String title, boolean synthetic, boolean preparing) {
        return SqlTemplate.forQuery(client, INSERT_STUDY)
                .execute(Map.of("title", title, "synthetic", synthetic, "preparing", preparing))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private static final String READY = "UPDATE study SET preparing = false WHERE id = #{id}";

    public static Future<Void> ready(SqlClient client, UUID id) {
        return SqlTemplate.forUpdate(client, READY).execute(Map.of("id", id)).mapEmpty();
    }

    private static final String COUNT = "SELECT count(*) FROM study";

    public static Future<Long> count(SqlClient client) {
        return client.query(COUNT).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    private static final String ALL = """
            SELECT study.id AS study_id, study.title AS study_title, study.synthetic, survey.id, survey.title,
                   survey.questionnaire, survey.version, survey.opens, survey.closes, survey.prefilled_from
              FROM study
              LEFT JOIN survey ON survey.study_id = study.id
             WHERE NOT study.preparing
               AND (#{account}::uuid IS NULL
                    OR EXISTS (SELECT FROM account_right AS held
                                WHERE held.account_id = #{account}
                                  AND (held.study_id IS NULL OR held.study_id = study.id)))
             ORDER BY study.created_at DESC, study.id, survey.created_at, survey.id
            """;

    /** @param account that has some right in them; empty: all that there are */
    static Future<List<Study>> all(SqlClient client, Optional<UUID> account) {
        return SqlTemplate.forQuery(client, ALL)
                .execute(Collections.singletonMap("account", account.orElse(null)))
                .map(Studies::studies);
    }

    private static final String ONE = """
            SELECT study.id AS study_id, study.title AS study_title, study.synthetic, survey.id, survey.title,
                   survey.questionnaire, survey.version, survey.opens, survey.closes, survey.prefilled_from
              FROM study
              LEFT JOIN survey ON survey.study_id = study.id
             WHERE study.id = #{id}
             ORDER BY survey.created_at, survey.id
            """;

    /** Fails with the problem {@code unknown_study} when there is none. */
    public static Future<Study> study(SqlClient client, UUID id) {
        return SqlTemplate.forQuery(client, ONE)
                .execute(Map.of("id", id))
                .map(rows -> studies(rows).stream().findFirst())
                .compose(Problem.ifEmpty(Problem.notFound("unknown_study", "Undersøkelsen finnes ikke.")));
    }

    private static List<Study> studies(RowSet<Row> rows) {
        Map<UUID, Study> studies = new LinkedHashMap<>();
        rows.forEach(row -> studies.merge(row.getUUID("study_id"), studyOf(row), Studies::joined));
        return List.copyOf(studies.values());
    }

    private static Study joined(Study study, Study more) {
        List<Survey> surveys =
                Stream.of(study.surveys(), more.surveys()).flatMap(List::stream).toList();
        return new Study(study.id(), study.title(), study.synthetic(), surveys);
    }

    private static Study studyOf(Row row) {
        return new Study(
                row.getUUID("study_id"),
                row.getString("study_title"),
                row.getBoolean("synthetic"),
                row.getUUID("id") == null ? List.of() : List.of(surveyOf(row)));
    }

    private static Survey surveyOf(Row row) {
        return new Survey(
                row.getUUID("id"),
                row.getUUID("study_id"),
                row.getString("title"),
                row.getString("questionnaire"),
                row.getInteger("version"),
                row.getOffsetDateTime("opens").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("closes")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getUUID("prefilled_from")));
    }

    private static final String INSERT_SURVEY = """
            INSERT INTO survey (study_id, title, questionnaire, version, opens, closes, prefilled_from)
            VALUES (#{study}, #{title}, #{questionnaire}, #{version}, #{opens}, #{closes}, #{prefilledFrom})
            RETURNING id, study_id, title, questionnaire, version, opens, closes, prefilled_from
            """;

    static Future<Survey> addSurvey(SqlClient client, NewSurvey survey) {
        Map<String, Object> values = new HashMap<>();
        values.put("study", survey.study());
        values.put("title", survey.title());
        values.put("questionnaire", survey.questionnaire());
        values.put("version", survey.version());
        values.put("opens", survey.opens().atOffset(ZoneOffset.UTC));
        values.put(
                "closes",
                survey.closes().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null));
        values.put("prefilledFrom", survey.prefilledFrom().orElse(null));
        return SqlTemplate.forQuery(client, INSERT_SURVEY)
                .mapTo(Studies::surveyOf)
                .execute(values)
                .map(rows -> rows.iterator().next());
    }

    private static final String SURVEY = """
            SELECT id, study_id, title, questionnaire, version, opens, closes, prefilled_from FROM survey WHERE id = #{id}
            """;

    /** Fails with the problem {@code unknown_survey} when there is none. */
    public static Future<Survey> survey(SqlClient client, UUID id) {
        return SqlTemplate.forQuery(client, SURVEY)
                .mapTo(Studies::surveyOf)
                .execute(Map.of("id", id))
                .map(rows -> rows.stream().findFirst())
                .compose(Problem.ifEmpty(Problem.notFound("unknown_survey", "Innsamlingen finnes ikke.")));
    }

    /** The look of the study, from a row with its columns {@code sender}, {@code colour} and {@code synthetic}. */
    public static Look lookOf(Row row) {
        return new Look(row.getString("sender"), row.getString("colour"), row.getBoolean("synthetic"));
    }

    /** From a row with the columns of the table {@code survey} that say so. */
    public static Survey.Allowed allowedOf(Row row) {
        return new Survey.Allowed(
                row.getBoolean("copy_allowed"), row.getBoolean("reopening_allowed"), row.getBoolean("several_units"));
    }

    private static final String LOOK = "SELECT sender, colour, synthetic FROM study WHERE id = #{id}";

    /** Fails with the problem {@code unknown_study} when there is none. */
    static Future<Look> look(SqlClient client, UUID study) {
        return SqlTemplate.forQuery(client, LOOK)
                .mapTo(Studies::lookOf)
                .execute(Map.of("id", study))
                .map(rows -> rows.stream().findFirst())
                .compose(Problem.ifEmpty(Problem.notFound("unknown_study", "Undersøkelsen finnes ikke.")));
    }

    private static final String SET_LOOK = """
            UPDATE study SET sender = #{sender}, colour = #{colour} WHERE id = #{id} RETURNING sender, colour, synthetic
            """;

    /** Sets sender and colour; empty when there is no such study. */
    static Future<Optional<Look>> setLook(SqlClient client, UUID study, Look look) {
        return SqlTemplate.forQuery(client, SET_LOOK)
                .mapTo(Studies::lookOf)
                .execute(Map.of("id", study, "sender", look.sender(), "colour", look.colour()))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String ALLOWED = """
            SELECT copy_allowed, reopening_allowed, several_units FROM survey WHERE id = #{id}
            """;

    /** Fails with the problem {@code unknown_survey} when there is none. */
    static Future<Survey.Allowed> allowed(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, ALLOWED)
                .mapTo(Studies::allowedOf)
                .execute(Map.of("id", survey))
                .map(rows -> rows.stream().findFirst())
                .compose(Problem.ifEmpty(Problem.notFound("unknown_survey", "Innsamlingen finnes ikke.")));
    }

    private static final String ALLOW = """
            UPDATE survey
               SET copy_allowed = #{copy}, reopening_allowed = #{reopening}, several_units = #{severalUnits}
             WHERE id = #{id}
            RETURNING copy_allowed, reopening_allowed, several_units
            """;

    /** Empty when there is no such survey. */
    static Future<Optional<Survey.Allowed>> allow(SqlClient client, UUID survey, Survey.Allowed allowed) {
        return SqlTemplate.forQuery(client, ALLOW)
                .mapTo(Studies::allowedOf)
                .execute(Map.of(
                        "id", survey,
                        "copy", allowed.copy(),
                        "reopening", allowed.reopening(),
                        "severalUnits", allowed.severalUnits()))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String LOCK_SURVEY = "SELECT 1 FROM survey WHERE id = #{id} FOR UPDATE";

    /** Until the transaction ends no one else imports contacts to this survey or sends from it. */
    public static Future<Void> lockSurvey(SqlClient tx, UUID id) {
        return SqlTemplate.forQuery(tx, LOCK_SURVEY).execute(Map.of("id", id)).mapEmpty();
    }

    private static final String GO_OVER = """
            UPDATE survey SET version = #{version}, moves_started = #{movesStarted} WHERE id = #{id}
            """;

    /** From now on responses to the survey begin with this version of its questionnaire. */
    public static Future<Void> goOver(SqlClient tx, UUID id, int version, boolean movesStarted) {
        return SqlTemplate.forUpdate(tx, GO_OVER)
                .execute(Map.of("id", id, "version", version, "movesStarted", movesStarted))
                .mapEmpty();
    }

    /** A survey to be made. */
    public record NewSurvey(
            UUID study,
            String title,
            String questionnaire,
            int version,
            Instant opens,
            Optional<Instant> closes,
            Optional<UUID> prefilledFrom) {}
}
