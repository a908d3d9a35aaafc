package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All SQL on the units that an answer covers besides the contact's own. */
final class CoveredUnits {
    private CoveredUnits() {}

    private static final String CHOICES = """
            SELECT unit.code, unit.name, covered_unit.unit_code IS NOT NULL AS covered
              FROM link
              JOIN invitation ON invitation.id = link.invitation_id
              JOIN contact ON contact.id = invitation.contact_id
              JOIN unit ON unit.study_id = contact.study_id AND unit.code IS DISTINCT FROM contact.unit_code
              LEFT JOIN covered_unit ON covered_unit.invitation_id = invitation.id AND covered_unit.unit_code = unit.code
             WHERE link.token_hash = #{token}
            """;

    static Future<List<OtherUnit>> choices(SqlClient client, byte[] tokenHash) {
        Comparator<Object> order = Collator.getInstance(new Locale("nb"));
        return SqlTemplate.forQuery(client, CHOICES)
                .mapTo(row -> new OtherUnit(row.getString("code"), row.getString("name"), row.getBoolean("covered")))
                .execute(Map.of("token", Buffer.buffer(tokenHash)))
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing(OtherUnit::name, order))
                        .toList());
    }

    private static final String PUT = """
            WITH answer AS (
                SELECT invitation.id, contact.study_id
                  FROM link
                  JOIN invitation ON invitation.id = link.invitation_id
                  JOIN contact ON contact.id = invitation.contact_id
                  JOIN survey ON survey.id = invitation.survey_id
                 WHERE link.token_hash = #{token}
                   AND is_open(survey.opens, survey.closes, false, false, #{now})
                   AND NOT link.sent_in
            ), taken AS (
                DELETE FROM covered_unit
                 USING answer
                 WHERE covered_unit.invitation_id = answer.id AND covered_unit.unit_code <> ALL (#{units})
            )
            INSERT INTO covered_unit (invitation_id, study_id, unit_code, named_at)
            SELECT answer.id, answer.study_id, unit.code, #{now}
              FROM answer
              JOIN unit ON unit.study_id = answer.study_id AND unit.code = ANY (#{units})
            ON CONFLICT DO NOTHING
            """;

    /** Exactly these; codes that are none of the study's are passed over. */
    static Future<Void> put(SqlClient client, byte[] tokenHash, Set<String> units, Instant now) {
        return SqlTemplate.forUpdate(client, PUT)
                .execute(Map.of(
                        "token", Buffer.buffer(tokenHash),
                        "units", units.toArray(String[]::new),
                        "now", now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }
}
