package no.svarbrev.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.svarbrev.invitation.PersonalLinks;

/** A program that uses the API with a token. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    public record Reply(int status, String contentType, String location, String text) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException broken) {
                throw new AssertionError("Not JSON (" + status + "): " + text, broken);
            }
        }
    }

    private final int port;
    private final String token;

    public Api(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public Reply get(String path) {
        return send("GET", path, null, HttpRequest.BodyPublishers.noBody());
    }

    public Reply post(String path, String json) {
        return send("POST", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    public Reply put(String path, String json) {
        return send("PUT", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, HttpRequest.BodyPublishers.noBody());
    }

    public Reply postCsv(String path, byte[] csv) {
        return send("POST", path, "text/csv", HttpRequest.BodyPublishers.ofByteArray(csv));
    }

    /** A form from nowhere: no page was opened before, and no token is sent. */
    public static Reply formPost(int port, String path, String fields) {
        return new Api(port, null)
                .send("POST", path, "application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(fields));
    }

    public Reply send(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse(""),
                    response.headers().firstValue("location").orElse(""),
                    response.body());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Makes a study with one survey of this questionnaire, version 1; gives the survey's id. */
    public String survey(String questionnaire) {
        return survey(questionnaire, 1);
    }

    public String survey(String questionnaire, int version) {
        String study = made(post("/api/v1/studies", "{\"title\":\"Prøve\"}"));
        return addSurvey(study, "Utvalget", questionnaire, version);
    }

    public String addSurvey(String study, String title, String questionnaire) {
        return addSurvey(study, title, questionnaire, 1);
    }

    private String addSurvey(String study, String title, String questionnaire, int version) {
        return made(post(
                "/api/v1/studies/" + study + "/surveys",
                "{\"title\":\"" + title + "\",\"questionnaire\":\"" + questionnaire + "\",\"version\":" + version
                        + "}"));
    }

    private static String made(Reply reply) {
        if (reply.status() != 201) {
            throw new AssertionError(reply);
        }
        return reply.json().get("id").asText();
    }

    /** Imports so many contacts, person1@example.com and on, in units 1, 2 and on; gives their invitations' ids. */
    public List<String> invite(String survey, int contacts) {
        StringBuilder csv = new StringBuilder("epost;navn;enhet;enhetsnavn;fylke\n");
        for (int number = 1; number <= contacts; number++) {
            csv.append("person%d@example.com;Person %03d;%d;Enhet %d;%s%n"
                    .formatted(number, number, number, number, number % 2 == 0 ? "Troms" : "Østfold"));
        }
        postCsv("/api/v1/surveys/" + survey + "/contacts", csv.toString().getBytes(StandardCharsets.UTF_8));
        return invitations(survey);
    }

    /** The ids of the survey's invitations, by name. */
    public List<String> invitations(String survey) {
        return invitationsOf(survey).stream()
                .map(invitation -> invitation.get("id").asText())
                .toList();
    }

    /** All the survey's invitations, from all the parts of the list, by name. */
    public List<JsonNode> invitationsOf(String survey) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = get("/api/v1/surveys/" + survey + "/invitations?limit=1000" + after)
                    .json();
            part.get("items").forEach(all::add);
            after = part.path("next").isTextual() ? "&after=" + part.get("next").asText() : "";
        } while (!after.isEmpty());
        all.sort(Comparator.comparing(
                        (JsonNode invitation) -> invitation.at("/contact/name").asText())
                .thenComparing(invitation -> invitation.at("/contact/email").asText()));
        return all;
    }

    /** The token of an invitation's personal link, as it stands in the mail. */
    public static String tokenOf(String invitation) {
        return new PersonalLinks(TestServer.SECRET.getBytes(StandardCharsets.UTF_8))
                .answer(UUID.fromString(invitation))
                .token();
    }
}
