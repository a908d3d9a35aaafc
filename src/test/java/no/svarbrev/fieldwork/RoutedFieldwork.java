package no.svarbrev.fieldwork;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.reducing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Headway;
import no.svarbrev.routing.Route;
import no.svarbrev.testkit.TestServer;

/** What stands in the fieldwork by what every act has left in its own table, and by running the routing of every response. */
final class RoutedFieldwork {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OF_STUDY = """
            SELECT to_jsonb(known)::text
              FROM (SELECT invitation.id, invitation.survey_id AS survey, contact.email, contact.name, contact.background,
                           contact.unit_code AS unit, coalesce(unit.name, '') AS unit_name, invitation.outcome,
                           ARRAY (SELECT covered_unit.unit_code
                                    FROM covered_unit
                                   WHERE covered_unit.invitation_id = invitation.id) AS covers,
                           response.id IS NOT NULL OR EXISTS (
                               SELECT FROM message
                                WHERE message.invitation_id = invitation.id AND message.state <> 'stopped') AS sent,
                           EXISTS (SELECT FROM message
                                    WHERE message.invitation_id = invitation.id AND message.state = 'rejected') AS rejected,
                           invitation.opted_out_at IS NOT NULL AS opted_out,
                           response.id IS NOT NULL AS started, response.submitted_at IS NOT NULL AS submitted,
                           response.number, response.language, response.started_at, response.saved_pages, response.vouched,
                           response.answers::text AS answers,
                           (SELECT CASE WHEN cardinality(response.interviewers) > 0
                                        THEN invitation_variables.for_interviewers
                                        ELSE invitation_variables.variables END
                              FROM invitation_variables
                             WHERE invitation_variables.invitation_id = invitation.id) AS variables,
                           declaration.kind AS declared, declaration.unit_code AS declared_unit
                      FROM invitation
                      JOIN contact ON contact.id = invitation.contact_id
                      LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
                      LEFT JOIN counted_response AS response ON response.invitation_id = invitation.id
                      LEFT JOIN declaration ON declaration.id = invitation.declaration_id
                     ORDER BY contact.name, contact.email, invitation.id) AS known
            """;

    /** An invitation, and what happened with it. */
    record Known(JsonNode row, Course course) {
        String text(String column) {
            return row.path(column).isNull() ? "" : row.path(column).asText("");
        }

        String value(String variable) {
            return row.get("background").path(variable).asText("");
        }

        String soFar() {
            return course.soFar().map(Outcome::code).orElse("");
        }

        /** As a row of the narrow table. */
        String stored(String soFar) {
            return Stream.of(
                            flag(course.mail().sent()),
                            flag(course.mail().rejected()),
                            flag(course.mail().optedOut()),
                            flag(course.submitted()),
                            text("outcome"),
                            text("declared"),
                            text("declared_unit"),
                            text("unit"),
                            (text("name") + " " + text("email") + " " + text("unit_name")).toLowerCase(Locale.ROOT),
                            soFar)
                    .filter(part -> !part.isEmpty())
                    .collect(joining("/"));
        }

        private static String flag(boolean value) {
            return value ? "t" : "f";
        }

        boolean fits(String search) {
            return (text("name") + " " + text("email") + " " + text("unit_name") + " "
                            + course.word().text() + " " + course.outcome().status())
                    .toLowerCase(Locale.ROOT)
                    .contains(search.strip().toLowerCase(Locale.ROOT));
        }

        Stream<String> units() {
            return Stream.concat(Stream.of(row.get("unit")), nodes(row.get("covers")))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
        }
    }

    private final List<Known> all;

    RoutedFieldwork(TestServer server, Questionnaire questionnaire) {
        all = server.sql(OF_STUDY).stream()
                .map(RoutedFieldwork::read)
                .map(row -> new Known(row, course(row, questionnaire)))
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        return nodes(array).map(JsonNode::asText).toList();
    }

    private static Course course(JsonNode row, Questionnaire questionnaire) {
        boolean unfinished =
                row.get("started").asBoolean() && !row.get("submitted").asBoolean();
        return new Course(
                Optional.of(row.get("outcome")).filter(JsonNode::isTextual).map(code -> Outcome.ofCode(code.asText())),
                Optional.of(row.get("declared"))
                        .filter(JsonNode::isTextual)
                        .map(kind -> Declaration.Kind.of(kind.asText())),
                new Course.Mail(
                        row.get("sent").asBoolean(),
                        row.get("rejected").asBoolean(),
                        row.get("opted_out").asBoolean()),
                row.get("submitted").asBoolean(),
                unfinished ? Optional.of(Outcome.ofUnfinished(share(row, questionnaire))) : Optional.empty());
    }

    private static double share(JsonNode row, Questionnaire questionnaire) {
        Circumstances circumstances = new Circumstances(
                (ObjectNode) row.get("variables"),
                Clock.fixed(OffsetDateTime.parse(row.get("started_at").asText()).toInstant(), OsloTime.ZONE),
                row.get("language").asText(),
                row.get("number").asLong());
        Optional<List<String>> vouched =
                Optional.of(row.get("vouched")).filter(JsonNode::isArray).map(RoutedFieldwork::texts);
        Route route = Route.of(questionnaire, Response.parsed(row.get("answers").asText(), vouched), circumstances);
        return new Headway(route, texts(row.get("saved_pages")), vouched)
                .extent()
                .share();
    }

    List<Known> all() {
        return all;
    }

    List<Known> of(String survey) {
        return all.stream().filter(known -> known.text("survey").equals(survey)).toList();
    }

    Rates rates(String survey) {
        return of(survey).stream().map(known -> Rates.of(known.course(), 1)).reduce(Rates.NONE, Rates::plus);
    }

    Map<String, Rates> ratesBy(String survey, String variable) {
        return of(survey).stream()
                .collect(groupingBy(
                        known -> known.value(variable),
                        TreeMap::new,
                        reducing(Rates.NONE, known -> Rates.of(known.course(), 1), Rates::plus)));
    }

    int covered() {
        Set<String> answered = new HashSet<>();
        all.stream()
                .filter(known -> known.course().outcome().isAnswer())
                .forEach(known -> known.units().forEach(answered::add));
        Set<String> covered = new HashSet<>(answered);
        all.stream()
                .filter(known -> answered.contains(known.text("declared_unit")))
                .forEach(known -> known.units().forEach(covered::add));
        return covered.size();
    }
}
