package no.svarbrev.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Declarations;
import no.svarbrev.platform.database.NamedSql;
import no.svarbrev.study.Studies;

/** The SQL that finds where a link leads. */
public final class Visits {
    private Visits() {}

    private static final NamedSql VISIT = NamedSql.of("""
            SELECT link.invitation_id, link.interviewer, link.held_open,
                   study.sender, study.colour, study.synthetic,
                   survey.questionnaire, survey.version AS survey_version, survey.opens, survey.closes,
                   survey.copy_allowed, survey.several_units,
                   -- With LIMIT it is looked up; an EXISTS may be answered by reading all interviews.
                   survey.reopening_allowed OR coalesce(
                       (SELECT true FROM appendable WHERE appendable.invitation_id = link.invitation_id LIMIT 1),
                       false) AS reopening_allowed,
                   contact.language AS contact_language,
                   response.submitted_before,
                   (known_of(contact.background, contact.name, unit.code, unit.name)
                    || CASE WHEN response.id IS NULL AND survey.prefilled_from IS NOT NULL
                            THEN earlier_answers(survey.prefilled_from, contact.id, link.interviewer IS NOT NULL)
                            WHEN link.interviewer IS NULL THEN coalesce(response.earlier, '{}')
                            ELSE coalesce(response.earlier_for_interviewers, response.earlier, '{}') END
                    || jsonb_build_object('intervjumodus', link.interviewer IS NOT NULL))::text AS variables,
                   response.id, response.number, response.version, response.language, response.started_at,
                   response.submitted_at, response.answers::text AS answers, response.saved_pages, response.revision,
                   response.shown, response.vouched, response_mode(response.interviewers, response.invitation_id) AS mode,
                   declaration.kind AS declared_kind, coalesce(declaration.unit_code, '') AS declared_unit,
                   declaration.words AS declared_words, declaration.made_at AS declared_at,
                   invitation.opted_out_at IS NOT NULL AS mail_stopped,
                   CASE WHEN survey.several_units THEN covered_names(link.invitation_id) ELSE '{}' END AS covers_names
              FROM link
              JOIN survey ON survey.id = link.survey_id
              JOIN study ON study.id = survey.study_id
              LEFT JOIN invitation ON invitation.id = link.invitation_id
              LEFT JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
              LEFT JOIN declaration ON declaration.id = invitation.declaration_id
              LEFT JOIN response ON response.id = link.to_response
             WHERE link.token_hash = #{token}
            """);

    public static Future<Optional<Visit>> visit(SqlClient client, byte[] tokenHash) {
        return VISIT.first(client, Map.of("token", Buffer.buffer(tokenHash)), Visits::visitOf);
    }

    private static final NamedSql IS_LINK = NamedSql.of("""
            SELECT EXISTS (SELECT FROM link WHERE link.token_hash = #{token}) AS known
            """);

    public static Future<Boolean> isLink(SqlClient client, byte[] tokenHash) {
        return IS_LINK.first(client, Map.of("token", Buffer.buffer(tokenHash)), row -> row.getBoolean("known"))
                .map(Optional::orElseThrow);
    }

    private static final NamedSql RESPONDENTS_VARIABLES = NamedSql.of("""
            SELECT (invitation_variables.variables
                    || jsonb_build_object('intervjumodus', link.interviewer IS NOT NULL))::text AS variables
              FROM link
              JOIN invitation_variables ON invitation_variables.invitation_id = link.invitation_id
             WHERE link.token_hash = #{token}
            """);

    /** What the respondent may know too, also where the link is an interviewer's; nothing for one without an invitation. */
    public static Future<ObjectNode> respondentsVariables(SqlClient client, byte[] tokenHash) {
        return RESPONDENTS_VARIABLES
                .first(client, Map.of("token", Buffer.buffer(tokenHash)), Response::variables)
                .map(known -> known.orElseGet(JsonNodeFactory.instance::objectNode));
    }

    private static Visit visitOf(Row row) {
        return new Visit(
                wayIn(row),
                Studies.lookOf(row).filledInBy(row.getString("interviewer")),
                row.getString("questionnaire"),
                row.getInteger("survey_version"),
                row.getOffsetDateTime("opens").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("closes")).map(OffsetDateTime::toInstant),
                Studies.allowedOf(row),
                Response.variables(row),
                Optional.ofNullable(row.getString("contact_language")).orElse(""),
                Declarations.stanceOf(row),
                Optional.ofNullable(row.getOffsetDateTime("submitted_before")).map(OffsetDateTime::toInstant),
                row.getUUID("id") == null ? Optional.empty() : Optional.of(Response.of(row)));
    }

    private static Visit.WayIn wayIn(Row row) {
        boolean invited = row.getUUID("invitation_id") != null;
        if (row.getString("interviewer") == null) {
            return invited ? Visit.WayIn.PERSONAL : Visit.WayIn.OPEN;
        }
        return row.getBoolean("held_open") ? Visit.WayIn.INTERVIEW_HELD_OPEN : Visit.WayIn.INTERVIEW;
    }

    private static final NamedSql OPEN_SURVEY = NamedSql.of("""
            SELECT study.sender, study.colour, study.synthetic, survey.questionnaire,
                   survey.version AS survey_version, survey.opens,
                   survey.closes, open_link.closed_at IS NOT NULL AS shut, survey.copy_allowed, survey.several_units,
                   survey.reopening_allowed
              FROM open_link
              JOIN survey ON survey.id = open_link.survey_id
              JOIN study ON study.id = survey.study_id
             WHERE open_link.code = #{code}
            """);

    /** Where a public link leads, for one who has not begun; empty for a code that is none of ours. */
    public static Future<Optional<Visit>> openSurvey(SqlClient client, String code) {
        return OPEN_SURVEY.first(client, Map.of("code", code), Visits::openVisitOf);
    }

    private static Visit openVisitOf(Row row) {
        return new Visit(
                row.getBoolean("shut") ? Visit.WayIn.CLOSED_LINK : Visit.WayIn.OPEN,
                Studies.lookOf(row),
                row.getString("questionnaire"),
                row.getInteger("survey_version"),
                row.getOffsetDateTime("opens").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("closes")).map(OffsetDateTime::toInstant),
                Studies.allowedOf(row),
                JsonNodeFactory.instance.objectNode(),
                "",
                Declaration.Stance.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
