package no.svarbrev.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A respondent together with a note of the answers given, to be compared with what the database holds. */
public final class NotedAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestServer server;
    private final String invitation;
    private final Respondent person;
    private final ObjectNode given = JSON.createObjectNode();

    public NotedAnswers(TestServer server, String invitation, Respondent person) {
        this.server = server;
        this.invitation = invitation;
        this.person = person;
    }

    public Respondent person() {
        return person;
    }

    public NotedAnswers choose(String question, String code) {
        person.choose(question, code);
        given.put(question, code);
        return this;
    }

    /** @param codes in the order of the page */
    public NotedAnswers tick(String question, String... codes) {
        List.of(codes).forEach(code -> person.choose(question, code));
        given.set(question, JSON.valueToTree(codes));
        return this;
    }

    /** The same column in every row. */
    public NotedAnswers grid(String question, String column) {
        ObjectNode rows = given.putObject(question);
        person.fillGrid(question, column).forEach(row -> rows.put(row, column));
        return this;
    }

    public NotedAnswers type(String question, String text) {
        person.type(question, text);
        given.put(question, text);
        return this;
    }

    /** @param stored the number as JSON */
    public NotedAnswers number(String question, String typed, String stored) {
        person.type(question, typed);
        given.set(question, parsed(stored));
        return this;
    }

    /** @param stored the answer as JSON, given on the page in whatever way */
    public NotedAnswers expect(String question, String stored) {
        given.set(question, parsed(stored));
        return this;
    }

    public NotedAnswers comment(String question, String text) {
        return type(question + "-Comment", text);
    }

    /** What was answered there is not expected to be sent in. */
    public NotedAnswers forget(String question) {
        given.remove(question);
        return this;
    }

    public NotedAnswers next() {
        person.next();
        return this;
    }

    public NotedAnswers openPage(String page) {
        person.open("/s/" + Api.tokenOf(invitation) + "/p/" + page);
        return this;
    }

    /** Presses «Neste» until there are no more pages. */
    public NotedAnswers nextToTheReview() {
        for (int pages = 0; pages < 20 && !person.path().endsWith("/review"); pages++) {
            person.next();
        }
        return this;
    }

    public ObjectNode given() {
        return given;
    }

    public ObjectNode stored() {
        return (ObjectNode) parsed(server.sql("SELECT answers FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0));
    }

    public boolean isSubmitted() {
        return server.sql("SELECT submitted_at IS NOT NULL FROM response WHERE invitation_id = '" + invitation + "'")
                .equals(List.of("t"));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(json, broken);
        }
    }
}
