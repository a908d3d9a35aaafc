package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.platform.database.LongReads;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.SoFar;

/** The SQL on what happened with all invitations of a survey or study, however many: it gives counts. */
final class Courses {
    private Courses() {}

    static final String ALIKE = """
            SELECT course.survey_id, NULL::uuid AS alone, coalesce(contact.background ->> $2, '') COLLATE "C" AS value,
                   course.outcome, course.declared_kind, course.letters > 0 OR course.begun AS sent,
                   course.rejected > 0 AS rejected, course.opted_out, course.submitted, course.so_far,
                   count(*)::integer AS invitations,
                   NULL::integer AS version, NULL::bigint AS number, NULL::text AS language,
                   NULL::timestamptz AS started_at, NULL::text[] AS saved_pages, NULL::text[] AS vouched,
                   NULL::text AS answers, NULL::text AS variables
              FROM invitation_course AS course
              LEFT JOIN contact ON $2 <> '' AND contact.id = course.contact_id
             WHERE course.survey_id = ANY ($1)
               AND NOT (course.begun AND NOT course.submitted AND course.so_far IS NULL)
             GROUP BY 1, 3, 4, 5, 6, 7, 8, 9, 10
            UNION ALL
            SELECT course.survey_id, course.invitation_id, coalesce(contact.background ->> $2, ''),
                   course.outcome, course.declared_kind, true, course.rejected > 0, course.opted_out, course.submitted,
                   course.so_far, 1,
                   unfinished.version, unfinished.number, unfinished.language, unfinished.started_at,
                   unfinished.saved_pages, unfinished.vouched, unfinished.answers, unfinished.variables
              FROM invitation_course AS course
             CROSS JOIN LATERAL unfinished_response(course.survey_id, course.invitation_id) AS unfinished
              LEFT JOIN contact ON $2 <> '' AND contact.id = course.contact_id
             WHERE course.survey_id = ANY ($1)
               AND course.begun AND NOT course.submitted AND course.so_far IS NULL
            """;

    /**
     * The invitations of the surveys by their courses: a row for each course that there is, and one for each response that
     * something was saved in since it was last counted.
     *
     * @param by a background variable, or empty
     */
    static Future<List<Alike>> alike(
            LongReads reads, List<UUID> surveys, String by, Function<Row, Questionnaire> version) {
        return reads.fold(
                ALIKE,
                Tuple.of(surveys.toArray(UUID[]::new), by),
                Collectors.mapping((Row row) -> alikeOf(row, version), Collectors.toList()));
    }

    private static Alike alikeOf(Row row, Function<Row, Questionnaire> version) {
        return new Alike(
                row.getUUID("survey_id"),
                row.getUUID("alone"),
                row.getString("value"),
                Course.of(row, () -> SoFar.of(row, version.apply(row))),
                row.getInteger("invitations"));
    }

    static final String COVERED = """
            WITH answered AS (
                SELECT course.invitation_id, course.unit_code
                  FROM invitation_course AS course
                 WHERE course.survey_id = ANY ($1)
                   AND course.begun
                   AND (course.invitation_id = ANY ($2)
                        OR (coalesce(course.outcome, ''), coalesce(course.declared_kind, ''), course.submitted,
                            coalesce(course.so_far, ''))
                           IN (SELECT unnest($3::text[]), unnest($4::text[]), unnest($5::boolean[]), unnest($6::text[])))
            ), unit_answered AS (
                SELECT answered.unit_code FROM answered WHERE answered.unit_code IS NOT NULL
                 UNION
                SELECT covered_unit.unit_code
                  FROM covered_unit
                  JOIN answered ON answered.invitation_id = covered_unit.invitation_id
            ), answered_by_others AS (
                SELECT course.invitation_id, course.unit_code
                  FROM invitation_course AS course
                  JOIN unit_answered ON unit_answered.unit_code = course.declared_unit
                 WHERE course.survey_id = ANY ($1)
                   AND course.declared_unit IS NOT NULL
            )
            SELECT count(*)::integer AS covered
              FROM (SELECT unit_answered.unit_code FROM unit_answered
                     UNION
                    SELECT answered_by_others.unit_code
                      FROM answered_by_others
                     WHERE answered_by_others.unit_code IS NOT NULL
                     UNION
                    SELECT covered_unit.unit_code
                      FROM covered_unit
                      JOIN answered_by_others ON answered_by_others.invitation_id = covered_unit.invitation_id) AS unit_covered
            """;

    /**
     * How many units an answer is from or for, with those of which it was said that such a unit answers for them.
     *
     * @param answers the courses that are answers
     */
    static Future<Integer> covered(LongReads reads, List<UUID> surveys, List<Alike> answers) {
        UUID[] alone =
                answers.stream().map(Alike::alone).filter(Objects::nonNull).toArray(UUID[]::new);
        List<Course> courses = answers.stream()
                .filter(each -> !each.isAlone())
                .map(Alike::course)
                .toList();
        return reads.fold(
                COVERED,
                Tuple.of(
                        surveys.toArray(UUID[]::new),
                        alone,
                        texts(courses, course -> course.byHand().map(Outcome::code)),
                        texts(courses, course -> course.declared().map(Declaration.Kind::code)),
                        courses.stream().map(Course::submitted).toArray(Boolean[]::new),
                        texts(courses, course -> course.soFar().map(Outcome::code))),
                Collectors.summingInt(row -> row.getInteger("covered")));
    }

    private static String[] texts(List<Course> courses, Function<Course, Optional<String>> part) {
        return courses.stream().map(course -> part.apply(course).orElse("")).toArray(String[]::new);
    }
}
