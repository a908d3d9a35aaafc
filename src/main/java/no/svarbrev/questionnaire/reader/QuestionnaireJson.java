package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** The JSON of a questionnaire file. What is no JSON, or so large or deep that it is none of ours, is refused at once. */
public final class QuestionnaireJson {
    public static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_DEPTH = 60;
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private static final JsonFactory FACTORY = factory(true);
    private static final JsonFactory FORGIVING = factory(false);
    private static final JsonMapper JSON = mapper(FACTORY);
    private static final JsonMapper LAST_COUNTS = mapper(FORGIVING);

    private QuestionnaireJson() {}

    private static JsonFactory factory(boolean keysOnce) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_BYTES)
                        .maxNameLength(200)
                        .maxNumberLength(40)
                        .build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, keysOnce)
                .build();
    }

    private static JsonMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * The JSON although keys stand twice in it, so that all else in the file can be looked at too: the last one counts, as
     * in other programs, and every repetition is told.
     *
     * @throws FaultyQuestionnaire with the fault that stopped the reading, and the repetitions
     */
    static JsonNode forgiving(byte[] file, List<Finding> repeated) {
        try {
            return read(file);
        } catch (FaultyQuestionnaire faulty) {
            if (faulty.findings().get(0).code() != FindingCode.DUPLICATE_KEY) {
                throw faulty;
            }
            return lastCounts(text(file), repeated);
        }
    }

    private static JsonNode lastCounts(String text, List<Finding> repeated) {
        try (JsonParser keys = FORGIVING.createParser(text);
                JsonParser parser = FORGIVING.createParser(text)) {
            repeated.addAll(RepeatedKeys.in(keys));
            return read(LAST_COUNTS, parser);
        } catch (FaultyQuestionnaire broken) {
            throw new FaultyQuestionnaire(
                    Stream.of(repeated, broken.findings()).flatMap(List::stream).toList());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws FaultyQuestionnaire with the one fault that stopped the reading */
    public static JsonNode read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new FaultyQuestionnaire(List.of(Finding.of(FindingCode.TOO_LARGE, "", MAX_BYTES)));
        }
        try (JsonParser parser = FACTORY.createParser(text(file))) {
            return read(JSON, parser);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode read(JsonMapper mapper, JsonParser parser) throws IOException {
        try {
            JsonNode json = mapper.readTree(parser);
            if (parser.nextToken() != null) {
                throw broken(parser, parser.currentTokenLocation(), "more follows after the end");
            }
            return json == null ? MissingNode.getInstance() : json;
        } catch (StreamConstraintsException exceeded) {
            boolean deep = parser.getParsingContext().getNestingDepth() > MAX_DEPTH;
            throw fault(
                    parser, parser.currentLocation(), deep ? FindingCode.TOO_DEEP : FindingCode.TOO_LONG, MAX_DEPTH);
        } catch (JsonProcessingException broken) {
            Matcher duplicate = DUPLICATE.matcher(broken.getOriginalMessage());
            throw duplicate.find()
                    ? fault(parser, broken.getLocation(), FindingCode.DUPLICATE_KEY, duplicate.group(1))
                    : broken(parser, broken.getLocation(), broken.getOriginalMessage());
        }
    }

    private static FaultyQuestionnaire broken(JsonParser parser, JsonLocation place, String reason) {
        return fault(parser, place, FindingCode.BAD_JSON, place.getColumnNr(), reason);
    }

    private static FaultyQuestionnaire fault(
            JsonParser parser, JsonLocation place, FindingCode code, Object... details) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return new FaultyQuestionnaire(
                List.of(Finding.of(code, pointer, details).onLine(place.getLineNr())));
    }

    /** For looking up places, also in a file whose keys stand twice. */
    static JsonParser parser(String text) throws IOException {
        return FORGIVING.createParser(text);
    }

    /** Without a byte order mark. */
    static String text(byte[] file) {
        CharBuffer characters = CharBuffer.allocate(file.length);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
        if (result.isError()) {
            throw new FaultyQuestionnaire(
                    List.of(Finding.of(FindingCode.BAD_ENCODING, "").onLine(lineOf(file, bytes.position()))));
        }
        String text = characters.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineOf(byte[] file, int place) {
        return 1
                + (int) IntStream.range(0, place).filter(at -> file[at] == '\n').count();
    }
}
