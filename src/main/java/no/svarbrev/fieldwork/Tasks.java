package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.svarbrev.invitation.Declaration;

/** What respondents have said that the administrators must do something about. */
final class Tasks {
    /** So many of each are shown on a page. */
    static final int SHOWN = 200;

    private Tasks() {}

    /**
     * Something to be done about an invitation.
     *
     * @param said what the respondent said, for the administrators
     */
    record Task(long id, UUID invitation, String name, String email, String unit, String said, Instant since) {}

    private static final String OF_SURVEY = """
            SELECT declaration.id, declaration.kind, declaration.words, declaration.made_at, invitation.id AS invitation,
                   contact.name, contact.email, coalesce(unit.name, '') AS unit_name
              FROM invitation
              JOIN declaration ON declaration.id = invitation.declaration_id
              JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
             WHERE invitation.survey_id = #{survey}
               AND invitation.declaration_id IS NOT NULL
               AND declaration.done_at IS NULL
               AND (declaration.kind = 'wrong_person'
                    OR declaration.kind = 'other_unit' AND declaration.unit_code IS NULL)
             ORDER BY declaration.made_at, declaration.id
             LIMIT #{most}
            """;

    /** Those not done, the oldest first: a wrong person, or a unit that the study does not know. One more than is shown. */
    static Future<List<Task>> ofSurvey(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, OF_SURVEY)
                .mapTo(Tasks::taskOf)
                .execute(Map.of("survey", survey, "most", SHOWN + 1))
                .map(rows -> rows.stream().toList());
    }

    private static Task taskOf(Row row) {
        Instant since = row.getOffsetDateTime("made_at").toInstant();
        Declaration said =
                new Declaration(Declaration.Kind.of(row.getString("kind")), "", row.getString("words"), since);
        return new Task(
                row.getLong("id"),
                row.getUUID("invitation"),
                row.getString("name"),
                row.getString("email"),
                row.getString("unit_name"),
                said.reason(),
                since);
    }

    /** An answer that was said to be for another unit too. */
    record Covered(String unit, String by) {}

    private static final String COVERED = """
            SELECT unit.name, coalesce(own.name, contact.name) AS by
              FROM covered_unit
              JOIN unit ON unit.study_id = covered_unit.study_id AND unit.code = covered_unit.unit_code
              JOIN invitation ON invitation.id = covered_unit.invitation_id
              JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit AS own ON own.study_id = contact.study_id AND own.code = contact.unit_code
             WHERE invitation.survey_id = #{survey}
             ORDER BY own.name, unit.name
             LIMIT #{most}
            """;

    /** The units that respondents of the survey said to answer for besides their own. One more than is shown. */
    static Future<List<Covered>> covered(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, COVERED)
                .mapTo(row -> new Covered(row.getString("name"), row.getString("by")))
                .execute(Map.of("survey", survey, "most", SHOWN + 1))
                .map(rows -> rows.stream().toList());
    }
}
