package no.svarbrev.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.routing.Answers;

/**
 * One response as stored. The revision counts its saves; the number is its row number in data files.
 *
 * @param variables what is known of the respondent besides the answers: for conditions and texts, never for exports
 * @param vouched the keys of the respondent's own answers (see {@link no.svarbrev.routing.Headway}); empty where not noted
 * @param shown the names of the questions that were shown, once it is submitted
 * @param outcome what became of the invitation by someone's word; known only where all of a survey are read
 * @param mode by invitation, by a public link, or filled in by an interviewer in part or whole
 */
public record Response(
        UUID id,
        long number,
        int version,
        String language,
        Instant startedAt,
        Optional<Instant> submittedAt,
        Answers answers,
        List<String> savedPages,
        Optional<List<String>> vouched,
        int revision,
        ObjectNode variables,
        Optional<List<String>> shown,
        Optional<Outcome> outcome,
        Mode mode) {
    /** How it came about. */
    public enum Mode {
        INVITED,
        OPEN,
        INTERVIEW;

        static Mode of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Numbers keep every digit. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public Response {
        savedPages = List.copyOf(savedPages);
        vouched = vouched.map(List::copyOf);
        answers = dealtWith(answers, vouched);
        shown = shown.map(List::copyOf);
    }

    /** Of an invited respondent of whom nothing is known, and without the lists of what was shown and is one's own. */
    public Response(
            UUID id,
            long number,
            int version,
            String language,
            Instant startedAt,
            Optional<Instant> submittedAt,
            Answers answers,
            List<String> savedPages,
            int revision) {
        this(
                id,
                number,
                version,
                language,
                startedAt,
                submittedAt,
                answers,
                savedPages,
                Optional.empty(),
                revision,
                JsonNodeFactory.instance.objectNode(),
                Optional.empty(),
                Optional.empty(),
                Mode.INVITED);
    }

    /**
     * From a row with {@code variables}, {@code mode}, {@code answers} as text, and the columns {@code id, number, version,
     * language, started_at, submitted_at, saved_pages, revision, shown, vouched} of the table or of {@code counted_response}.
     */
    public static Response of(Row row) {
        return new Response(
                row.getUUID("id"),
                row.getLong("number"),
                row.getInteger("version"),
                row.getString("language"),
                row.getOffsetDateTime("started_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("submitted_at")).map(OffsetDateTime::toInstant),
                parsed(row.getString("answers")),
                List.of(row.getArrayOfStrings("saved_pages")),
                Optional.ofNullable(row.getArrayOfStrings("vouched")).map(List::of),
                row.getInteger("revision"),
                variables(row),
                Optional.ofNullable(row.getArrayOfStrings("shown")).map(List::of),
                Optional.empty(),
                Mode.of(row.getString("mode")));
    }

    Response withOutcome(Optional<Outcome> said) {
        return new Response(
                id,
                number,
                version,
                language,
                startedAt,
                submittedAt,
                answers,
                savedPages,
                vouched,
                revision,
                variables,
                shown,
                said,
                mode);
    }

    static ObjectNode variables(Row row) {
        String variables = row.getString("variables");
        return variables == null ? JsonNodeFactory.instance.objectNode() : document(variables);
    }

    /** The document of a response, from the text that the database gives. */
    public static Answers parsed(String answers) {
        return new Answers(document(answers));
    }

    /** The same document, of a respondent who has vouched for these keys: what has no answer among them was left blank. */
    public static Answers parsed(String answers, Optional<List<String>> vouched) {
        return dealtWith(parsed(answers), vouched);
    }

    private static Answers dealtWith(Answers answers, Optional<List<String>> vouched) {
        return vouched.map(answers::dealtWith).orElse(answers);
    }

    private static ObjectNode document(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds only valid JSON", impossible);
        }
    }

    public boolean isSubmitted() {
        return submittedAt.isPresent();
    }
}
