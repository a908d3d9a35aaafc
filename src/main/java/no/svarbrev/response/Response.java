package no.svarbrev.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.routing.Answers;

/** One response as stored. The revision counts its saves; the number is its row number in data files. */
public record Response(
        UUID id,
        long number,
        int version,
        String language,
        Instant startedAt,
        Optional<Instant> submittedAt,
        Answers answers,
        List<String> savedPages,
        int revision) {
    /** Numbers keep every digit. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What a query must select, from the table {@code response}, for {@link #of(Row)}. */
    public static final String COLUMNS = """
            response.id, response.number, response.version, response.language, response.started_at,
            response.submitted_at, response.answers::text AS answers, response.saved_pages, response.revision
            """;

    public Response {
        savedPages = List.copyOf(savedPages);
    }

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
                row.getInteger("revision"));
    }

    /** The document of a response, from the text that the database gives. */
    public static Answers parsed(String answers) {
        try {
            return new Answers((ObjectNode) JSON.readTree(answers));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds only valid JSON", impossible);
        }
    }

    public boolean isSubmitted() {
        return submittedAt.isPresent();
    }
}
