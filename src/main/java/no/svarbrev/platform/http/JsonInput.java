package no.svarbrev.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.Problem;

/** The JSON object of a request, read field by field; what is wrong is a {@link Problem} that names the field. */
public final class JsonInput {
    private static final JsonFactory TWINLESS = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonObject json;

    private JsonInput(JsonObject json) {
        this.json = json;
    }

    /** Refuses a body that is not an object, and fields that the address does not know. */
    public static JsonInput of(RoutingContext ctx, Set<String> fields) {
        Buffer body = ctx.body().buffer();
        JsonObject json = new JsonObject(body == null ? Buffer.buffer() : body);
        refuseTwins(body);
        json.fieldNames().stream()
                .filter(name -> !fields.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badRequest(
                            "unknown_field",
                            "Feltet «" + name + "» er ukjent. Kjente felt: " + String.join(", ", new TreeSet<>(fields))
                                    + ".");
                });
        return new JsonInput(json);
    }

    /** Of two fields of one name, the one that counts would be anyone's guess. */
    private static void refuseTwins(Buffer body) {
        try (JsonParser parser = TWINLESS.createParser(body.getBytes())) {
            while (parser.nextToken() != null) {
                // Reading it is the test.
            }
        } catch (IOException twins) {
            throw Problem.badRequest("duplicate_field", "Innholdet har to felt med samme navn.");
        }
    }

    public String text(String field, int maxLength) {
        return optionalText(field, maxLength)
                .orElseThrow(() -> Problem.invalid("missing_field", "Feltet «" + field + "» må fylles ut."));
    }

    public Optional<String> optionalText(String field, int maxLength) {
        Object value = json.getValue(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw Problem.invalid("not_a_text", "Feltet «" + field + "» må være en tekst.");
        }
        return Optional.of(InputText.of(field, text, maxLength)).filter(given -> !given.isEmpty());
    }

    public Optional<Integer> optionalNumber(String field) {
        Object value = json.getValue(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Integer number) {
            return Optional.of(number);
        }
        Optional<Integer> written = value instanceof String text ? PathId.count(text) : Optional.empty();
        if (written.isEmpty()) {
            throw Problem.invalid("not_a_number", "Feltet «" + field + "» må være et helt tall.");
        }
        return written;
    }

    /** True or false; false when it is not said. */
    public boolean flag(String field) {
        Object value = json.getValue(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw Problem.invalid("not_a_flag", "Feltet «" + field + "» må være true eller false.");
    }

    /** A point in time; a date alone is the beginning of that day in Norway. */
    public Optional<Instant> optionalStart(String field) {
        return optionalText(field, 40).map(text -> OsloTime.start(field, text));
    }

    /** A point in time; a date alone is the end of that day in Norway. */
    public Optional<Instant> optionalEnd(String field) {
        return optionalText(field, 40).map(text -> OsloTime.end(field, text));
    }
}
