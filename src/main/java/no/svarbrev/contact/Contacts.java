package no.svarbrev.contact;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All SQL on units and contacts. Many lines go in one statement, as one JSON document. */
public final class Contacts {
    private Contacts() {}

    private static final String ID_OF_ANOTHER = """
            SELECT line.line, 'id-en «' || line.id || '» tilhører en annen kontakt i undersøkelsen.' AS reason
              FROM contact_lines(#{lines}::jsonb) AS line
              JOIN contact ON contact.study_id = #{study} AND contact.external_id = line.id
             WHERE (contact.email, coalesce(contact.unit_code, '')) <> (line.email, coalesce(line.unit, ''))
            """;

    /** The lines whose id another contact of the study has. */
    public static Future<List<RefusedLine>> idsOfOthers(SqlClient tx, UUID study, List<ContactLine> lines) {
        if (lines.stream().allMatch(line -> line.id().isBlank())) {
            return Future.succeededFuture(List.of());
        }
        return SqlTemplate.forQuery(tx, ID_OF_ANOTHER)
                .mapTo(row -> new RefusedLine(row.getLong("line"), row.getString("reason")))
                .execute(Map.of("study", study, "lines", json(lines)))
                .map(rows -> rows.stream().toList());
    }

    private static final String PUT_UNITS = """
            INSERT INTO unit (study_id, code, name)
            SELECT DISTINCT ON (line.unit) #{study}::uuid, line.unit, coalesce(line.unit_name, line.unit)
              FROM contact_lines(#{lines}::jsonb) AS line
             WHERE line.unit IS NOT NULL
             ORDER BY line.unit, line.unit_name NULLS LAST
            ON CONFLICT (study_id, code) DO UPDATE SET name = excluded.name
             WHERE excluded.name <> excluded.code AND unit.name <> excluded.name
            """;

    private static final String PUT_CONTACTS = """
            INSERT INTO contact (study_id, email, name, unit_code, language, shared_mailbox, external_id, background)
            SELECT #{study}::uuid, line.email, coalesce(line.name, ''), line.unit, line.language, line.shared_mailbox,
                   line.id, line.background
              FROM contact_lines(#{lines}::jsonb) AS line
             ORDER BY line.line
            ON CONFLICT ON CONSTRAINT contact_once_per_study DO UPDATE
               SET name = coalesce(nullif(excluded.name, ''), contact.name),
                   external_id = coalesce(excluded.external_id, contact.external_id),
                   background = contact.background || excluded.background
            RETURNING id
            """;

    /** Adds the contacts and their units; one that the study has already is completed. Gives all their ids. */
    public static Future<List<UUID>> put(SqlClient tx, UUID study, List<ContactLine> lines) {
        Map<String, Object> values = Map.of("study", study, "lines", json(lines));
        return SqlTemplate.forUpdate(tx, PUT_UNITS)
                .execute(values)
                .compose(done -> SqlTemplate.forQuery(tx, PUT_CONTACTS).execute(values))
                .map(rows -> {
                    List<UUID> ids = new ArrayList<>();
                    for (Row row : rows) {
                        ids.add(row.getUUID("id"));
                    }
                    return ids;
                });
    }

    private static JsonArray json(List<ContactLine> lines) {
        JsonArray all = new JsonArray();
        lines.forEach(line -> all.add(new JsonObject()
                .put("line", line.line())
                .put("email", line.email())
                .put("name", line.name())
                .put("unit", blankToNull(line.unit()))
                .put("unitName", blankToNull(line.unitName()))
                .put("language", line.language())
                .put("sharedMailbox", line.sharedMailbox())
                .put("id", blankToNull(line.id()))
                .put("background", new JsonObject(Map.copyOf(line.background())))));
        return all;
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
