package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fieldwork of a study as a program does it: contacts, invitations, reminders, outcomes, rates, coverage. */
class FieldworkIT {
    @AutoClose
    private TestServer server;

    private Api api;

    @BeforeEach
    void start() {
        server = TestServer.start();
        api = server.api();
    }

    private int send(String survey, String kind) {
        Api.Reply reply = api.post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"" + kind + "\"}");
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().get("messages").asInt();
    }

    private void outcome(String invitation, String code) {
        assertThat(api.put(
                                "/api/v1/invitations/" + invitation + "/outcome",
                                "{\"code\":\"" + code + "\",\"reason\":\"Sluttet, sa sentralbordet\"}")
                        .status())
                .isEqualTo(200);
    }

    private Respondent started(String invitation) {
        return new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    private void answer(String invitation) {
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitation));
        if (person.pageName().isEmpty()) {
            person.start();
        }
        while (!person.path().endsWith("/review")) {
            person.next();
        }
        person.send();
    }

    /** Chooses the first option everywhere, page by page up to the last, and does not send. */
    private void answerAllButTheLastPage(String invitation) {
        Respondent person = started(invitation);
        while (!"avslutning".equals(person.pageName())) {
            for (Element choice : person.page().select("label:first-of-type input, td:nth-of-type(1) input")) {
                if (person.held(choice.attr("name")).isEmpty()) {
                    person.choose(choice.attr("name"), choice.attr("value"));
                }
            }
            person.next();
        }
    }

    private JsonNode rates(String survey) {
        return api.get("/api/v1/surveys/" + survey + "/rates").json();
    }

    private static String figures(JsonNode rates) {
        return rates.get("sent") + "/" + rates.get("notInTargetGroup") + "/" + rates.get("inTargetGroup") + "/"
                + rates.get("answers");
    }

    @Test
    void theImportTellsWhichLinesItTookAndWhyNotTheOthers() {
        String survey = api.survey("nav-leder");
        String path = "/api/v1/surveys/" + survey + "/contacts";
        String file =
                "epost;navn;enhet;id\na@example.com;Kari;1;17\nikke en adresse;Ola;2;18\n\nb@example.com;Per;3;17\n";
        JsonNode report =
                api.postCsv(path, file.getBytes(StandardCharsets.UTF_8)).json();
        assertThat(report.toString())
                .isEqualTo("{\"accepted\":1,\"refused\":[{\"line\":3,\"reason\":\"Adressen kan ikke ha mellomrom,"
                        + " linjeskift eller usynlige tegn.\"},{\"line\":5,\"reason\":\"Samme id som på linje 2.\"}]}");
        JsonNode again = api.postCsv(path, "epost;enhet\na@example.com;1\n".getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("refused").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(api.invitations(survey)).hasSize(1);
    }

    @Test
    void invitationsAreSentOnceHoweverOftenOnePresses() {
        String survey = api.survey("nav-leder");
        api.invite(survey, 3);
        assertThat(send(survey, "invitation")).isEqualTo(3);
        assertThat(send(survey, "invitation")).isZero();
        server.eventually("SELECT count(*) FROM message WHERE state = 'accepted'", "3");
        api.invite(survey, 4);
        assertThat(send(survey, "invitation")).isEqualTo(1);
    }

    @Test
    void aReminderGoesToThoseWhoHaveNotFinishedAndTwoPressesSendOne() {
        String survey = api.survey("nav-leder");
        List<String> people = api.invite(survey, 6);
        assertThat(send(survey, "reminder")).as("nobody is invited yet").isZero();
        send(survey, "invitation");
        answer(people.get(0));
        outcome(people.get(1), "2.111");
        String stop = new PersonalLinks(TestServer.SECRET.getBytes(StandardCharsets.UTF_8))
                .stop(UUID.fromString(people.get(2)))
                .token();
        Api.formPost(server.port(), "/stop/" + stop, "List-Unsubscribe=One-Click");
        started(people.get(3)).next();
        server.eventually("SELECT count(*) FROM message WHERE state = 'accepted'", "6");
        assertThat(send(survey, "reminder")).isEqualTo(3);
        assertThat(send(survey, "reminder")).isZero();
        server.eventually("SELECT count(*) FROM message WHERE state = 'accepted' AND kind = 'reminder'", "3");
        assertThat(server.sql("SELECT invitation_id FROM message WHERE kind = 'reminder'"))
                .containsExactlyInAnyOrder(people.get(3), people.get(4), people.get(5));
        server.clock().pass(Duration.ofDays(7));
        answer(people.get(3));
        assertThat(send(survey, "reminder")).as("a week later").isEqualTo(2);
    }

    /** The second one has begun, the third has answered little, the fourth nearly all; the sixth is not in the group. */
    private List<String> peopleInEveryState(String survey) {
        List<String> people = new ArrayList<>(api.invite(survey, 7));
        send(survey, "invitation");
        server.eventually("SELECT count(*) FROM message WHERE state = 'accepted'", "7");
        answer(people.get(0));
        started(people.get(1));
        started(people.get(2)).choose("organisering", "i_nav").next();
        answerAllButTheLastPage(people.get(3));
        outcome(people.get(5), "4.10");
        server.sql("UPDATE message SET state = 'rejected' WHERE invitation_id = '" + people.get(6) + "'");
        return api.invite(survey, 8);
    }

    @Test
    void everyStateHasItsWordAndCode() {
        String survey = api.survey("nav-leder");
        peopleInEveryState(survey);
        List<String> states = new ArrayList<>();
        api.invitationsOf(survey)
                .forEach(one -> states.add(
                        one.get("status").asText() + " " + one.get("outcome").asText()));
        assertThat(states)
                .containsExactly(
                        "Gjennomført 1.1",
                        "Distribuert 2.112",
                        "Noen svar 2.12",
                        "Noen svar 1.2",
                        "Distribuert 3.19",
                        "Frafalt 4.10",
                        "Distribuert 3.30",
                        "Ny 3.11");
    }

    @Test
    void theRatesCountPartialAnswersAndLeaveOutWhoIsNotInTheTargetGroup() {
        String survey = api.survey("nav-leder");
        List<String> people = peopleInEveryState(survey);
        assertThat(figures(rates(survey))).isEqualTo("7/1/6/2");
        assertThat(rates(survey).get("responseRate").asDouble()).isEqualTo(2.0 / 6);
        JsonNode byCounty =
                api.get("/api/v1/surveys/" + survey + "/rates?by=fylke").json();
        assertThat(figures(byCounty.get("Østfold"))).isEqualTo("4/0/4/1");
        assertThat(figures(byCounty.get("Troms"))).isEqualTo("3/1/2/1");
        outcome(people.get(4), "4.10");
        assertThat(figures(rates(survey))).isEqualTo("7/2/5/2");
    }

    @Test
    void aSurveyNobodyIsInvitedToHasNoRate() {
        String survey = api.survey("nav-leder");
        assertThat(rates(survey).toString())
                .isEqualTo(
                        "{\"sent\":0,\"notInTargetGroup\":0,\"inTargetGroup\":0,\"answers\":0,\"responseRate\":null}");
    }

    @Test
    void aUnitIsCoveredWhenOneOfItsLeadersAnswered() {
        String nav = api.survey("nav-leder");
        String study = api.get("/api/v1/studies").json().get(0).get("id").asText();
        String intro = api.addSurvey(study, "Introduksjonsledere", "intro-leder");
        List<String> navLeaders = api.invite(nav, 2);
        List<String> introLeaders = api.invite(intro, 4);
        assertThat(api.get("/api/v1/studies/" + study + "/coverage").text())
                .isEqualTo("{\"units\":4,\"covered\":0,\"share\":0.0}");
        answer(navLeaders.get(0));
        answer(introLeaders.get(0));
        answer(introLeaders.get(2));
        started(introLeaders.get(3));
        assertThat(api.get("/api/v1/studies/" + study + "/coverage").text())
                .isEqualTo("{\"units\":4,\"covered\":2,\"share\":0.5}");
    }

    @Test
    void theStudiesAreListedWithTheStateOfTheirSurveys() {
        String study = api.post("/api/v1/studies", "{\"title\":\"Perioder\"}")
                .json()
                .get("id")
                .asText();
        for (String period : List.of(
                "\"opens\":\"2040-01-01\"",
                "\"opens\":\"2001-01-01\"",
                "\"opens\":\"2001-01-01\",\"closes\":\"2001-02-01\"")) {
            api.post(
                    "/api/v1/studies/" + study + "/surveys",
                    "{\"title\":\"S\",\"questionnaire\":\"nav-leder\",\"version\":1," + period + "}");
        }
        List<String> states = new ArrayList<>();
        JsonNode found = api.get("/api/v1/studies").json().get(0);
        found.get("surveys").forEach(survey -> states.add(survey.get("state").asText()));
        assertThat(found.get("title").asText()).isEqualTo("Perioder");
        assertThat(states).containsExactlyInAnyOrder("planned", "open", "closed");
    }

    @Test
    void nothingOfTheApiIsShownWithoutAToken() {
        documented().forEach(operation -> {
            String[] parts = operation.split(" ");
            int status = new Api(server.port(), null)
                    .send(parts[0], filled(parts[1]), "application/json", HttpRequest.BodyPublishers.ofString("{}"))
                    .status();
            assertThat(status).as(operation).isEqualTo(parts[1].endsWith("openapi.json") ? 200 : 401);
        });
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", "3b1d6a52-0000-4000-8000-000000000000");
    }

    /** Method and path of every operation in the description. */
    private Set<String> documented() {
        Set<String> operations = new TreeSet<>();
        JsonNode paths = api.get("/api/v1/openapi.json").json().get("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.get(path).fieldNames().forEachRemaining(method -> {
                    if (!"parameters".equals(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    }
                }));
        return operations;
    }

    @Test
    void theDescriptionListsExactlyWhatThereIs() {
        Set<String> there = new TreeSet<>();
        Set<String> paths = new TreeSet<>(pathsInTheCode());
        documented().forEach(operation -> paths.add(operation.split(" ")[1]));
        for (String path : paths) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                Api.Reply reply = api.send(method, filled(path), null, HttpRequest.BodyPublishers.noBody());
                if (reply.status() != 405 && !reply.text().contains("unknown_address")) {
                    there.add(method + " " + path);
                }
            }
        }
        assertThat(there).isEqualTo(documented());
    }

    /** The addresses of the API that the rooms mount, as they stand in their code. */
    private static Set<String> pathsInTheCode() {
        Pattern address = Pattern.compile("\\(\\s*\"(/api/v1[^\"]*)\"\\)");
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("Routes.java"))
                    .toList()) {
                Matcher found = address.matcher(Files.readString(file));
                while (found.find()) {
                    paths.add(found.group(1).replaceAll(":([a-z]+)", "{$1}"));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return paths;
    }
}
