package no.svarbrev.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.CsvReading;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the data file says of responses that came by the pages, and that it says the same as the rates. */
class DataOfFieldworkIT {
    @AutoClose
    private static TestServer server;

    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = server.api();
    }

    private static Respondent started(String invitation) {
        return new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    private static void submit(Respondent person) {
        while (!person.path().endsWith("/review")) {
            person.next();
        }
        person.send();
    }

    private static List<List<String>> file(String survey, String name) {
        return CsvReading.records(
                api.get("/api/v1/surveys/" + survey + "/" + name).text(), ',', "\n");
    }

    private static List<String> column(List<List<String>> file, String name) {
        int index = file.get(0).indexOf(name);
        return file.stream().skip(1).map(record -> record.get(index)).toList();
    }

    /** Fault C18: the form has defaults, calculated values and a panel that stands there from the start. */
    @Test
    void whoOnlyPressedStartHasReachedNothing() {
        String survey = api.survey("imdi-pamelding-fagsamling");
        started(api.invite(survey, 1).get(0));
        List<List<String>> file = file(survey, "responses.csv");
        List<List<String>> codebook = file(survey, "codebook.csv");
        List<String> names = file.get(0);
        for (int index = VariableNames.META.size(); index < names.size(); index++) {
            String name = names.get(index);
            List<String> notReached = codebook.stream()
                    .filter(line -> line.get(0).equals(name) && line.contains("Ikke nådd"))
                    .map(line -> line.get(Codebook.COLUMNS.indexOf("verdi")))
                    .toList();
            assertThat(List.of(file.get(1).get(index))).as(name).isEqualTo(notReached);
        }
        assertThat(column(file, "status")).containsExactly("Distribuert");
        assertThat(column(file, "aapor")).containsExactly("2.112");
        JsonNode invitation =
                api.get("/api/v1/surveys/" + survey + "/invitations").json().findPath("status");
        assertThat(invitation.asText()).isEqualTo("Distribuert");
    }

    /** Fault C18: a draft is an answer, what the form filled in itself on the same page is none. */
    @Test
    void aDraftIsAnAnswerAndThePanelBesideItIsNone() {
        String survey = api.survey("imdi-pamelding-fagsamling");
        Respondent person = started(api.invite(survey, 1).get(0));
        person.next();
        person.type("kommune", "Oslo").sendDraft();
        List<List<String>> file = file(survey, "responses.csv");
        assertThat(column(file, "deltakere_antall")).containsExactly("-6");
        assertThat(column(file, "kommune")).containsExactly("Oslo");
        assertThat(column(file, "aapor")).containsExactly("2.12");
    }

    /** Fault C20. */
    @Test
    void theFileSaysOfEachResponseWhatTheRatesDo() {
        String survey = api.survey("nav-leder");
        List<String> invitations = api.invite(survey, 7);
        submit(started(invitations.get(0)));
        submit(started(invitations.get(1)));
        started(invitations.get(2));
        started(invitations.get(3)).choose("organisering", "i_nav").next();
        submit(started(invitations.get(4)));
        started(invitations.get(5)).choose("organisering", "i_nav").next();
        outcome(invitations.get(1), "4.10");
        outcome(invitations.get(5), "2.111");
        api.post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");

        List<List<String>> file = file(survey, "responses.csv");
        List<String> inFile = new ArrayList<>();
        for (int row = 0; row < file.size() - 1; row++) {
            inFile.add(column(file, "status").get(row) + " "
                    + column(file, "aapor").get(row));
        }
        List<String> inRates = new ArrayList<>();
        api.get("/api/v1/surveys/" + survey + "/invitations")
                .json()
                .get("items")
                .forEach(line -> inRates.add(line.path("status").asText() + " "
                        + line.path("outcome").asText()));
        inRates.remove("Distribuert 3.19");
        assertThat(inFile).containsExactlyInAnyOrderElementsOf(inRates);
        assertThat(inFile)
                .containsExactlyInAnyOrder(
                        "Gjennomført 1.1",
                        "Frafalt 4.10",
                        "Distribuert 2.112",
                        "Noen svar 2.12",
                        "Gjennomført 1.1",
                        "Frafalt 2.111");
        JsonNode rates = api.get("/api/v1/surveys/" + survey + "/rates").json();
        assertThat(inFile.stream().filter(line -> line.contains(" 1.")).count())
                .isEqualTo(rates.get("answers").asLong());
        int levert = file.get(0).indexOf("levert");
        assertThat(file.stream().skip(1).filter(row -> row.contains("4.10")).map(row -> row.get(levert)))
                .as("that it was sent in is still told")
                .noneMatch("-6"::equals);
    }

    private static void outcome(String invitation, String code) {
        assertThat(api.put(
                                "/api/v1/invitations/" + invitation + "/outcome",
                                "{\"code\":\"" + code + "\",\"reason\":\"Sa sentralbordet\"}")
                        .status())
                .isEqualTo(200);
    }

    /** Fault C22. */
    @Test
    void numbersTellNothingOfWhoBeganWhen() {
        String survey = api.survey("nav-leder");
        List<String> inOrder = new ArrayList<>();
        for (String invitation : api.invite(survey, 8)) {
            started(invitation);
            inOrder.addAll(server.sql("SELECT number FROM response WHERE invitation_id = '" + invitation + "'"));
        }
        Set<String> sorted = new TreeSet<>(inOrder);
        assertThat(sorted).hasSize(8).allMatch(number -> number.matches("[1-9][0-9]{5}"));
        assertThat(inOrder).isNotEqualTo(List.copyOf(sorted));
        assertThat(column(file(survey, "responses.csv"), "respnr")).containsExactlyElementsOf(sorted);
    }

    /** Fault C22: two surveys can have the same number; one survey cannot. */
    @Test
    void aNumberIsOneToASurvey() {
        List<String> surveys = List.of(api.survey("nav-leder"), api.survey("nav-leder"));
        String insert = "INSERT INTO response (id, number, survey_id, version, language, started_at, saved_at)"
                + " VALUES (gen_random_uuid(), 7, '%s', 1, 'nb', now(), now()) ON CONFLICT DO NOTHING RETURNING number";
        for (String survey : surveys) {
            assertThat(server.sql(insert.formatted(survey))).containsExactly("7");
            assertThat(server.sql(insert.formatted(survey))).isEmpty();
        }
    }

    /** Fault C22. */
    @Test
    void theApiRefusesParametersThatItDoesNotHave() {
        String survey = api.survey("nav-leder");
        for (String path : List.of(
                "/api/v1/surveys/" + survey + "/rates?av=fylke",
                "/api/v1/surveys/" + survey + "?vis=alt",
                "/api/v1/studies?grense=5",
                "/api/v1/surveys/" + survey + "/responses.csv?status=complete")) {
            Api.Reply reply = api.get(path);
            assertThat(reply.status()).as(path).isEqualTo(400);
            assertThat(reply.json().get("code").asText()).isEqualTo("unknown_parameter");
        }
        assertThat(api.get("/api/v1/surveys/" + survey + "/rates?by=fylke").status())
                .isEqualTo(200);
        assertThat(new Api(server.port(), null).get("/api/v1/studies?grense=5").status())
                .as("who is not let in is told nothing")
                .isEqualTo(401);
    }

    /** Fault C21. */
    @Test
    void aNumberThatCanBeReadInTwoWaysIsAskedAboutAndNotStored() {
        Respondent person = started(api.invite(api.survey("intro-leder"), 1).get(0));
        while (!person.questions().contains("antall_deltakere")) {
            person.next();
        }
        person.type("antall_deltakere", "1.000").next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select(".error-summary").text())
                .contains("Mener du 1000, skriv 1000. Mener du 1, skriv 1.");
        assertThat(person.held("antall_deltakere")).containsExactly("1.000");
        person.type("antall_deltakere", "1\u00a0000").next();
        assertThat(server.sql("SELECT answers ->> 'antall_deltakere' " + TestServer.NEWEST_RESPONSE))
                .containsExactly("1000");
    }
}
