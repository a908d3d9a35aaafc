package no.svarbrev.questionnaire.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.Questionnaire;

/**
 * Reads a mapping file, {@code {"renamed": {"old": "new"}, "recoded": {"old": {"a": "b"}}, "dropped": ["old", "q/code"]}},
 * and holds it against both versions: what it names must have been there, and what it leads to must be there now.
 */
public final class MappingReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> PROPERTIES = Set.of("renamed", "recoded", "dropped");

    private final List<String> faults = new ArrayList<>();

    private MappingReader() {}

    /** @throws FaultyMapping with every fault of the file */
    public static Mapping read(byte[] file) {
        MappingReader reader = new MappingReader();
        Mapping mapping = reader.mapping(parse(file));
        if (!reader.faults.isEmpty()) {
            throw new FaultyMapping(reader.faults);
        }
        return mapping;
    }

    private static JsonNode parse(byte[] file) {
        try {
            JsonNode json = JSON.readTree(file);
            if (!json.isObject()) {
                throw new FaultyMapping(List.of("must be an object"));
            }
            return json;
        } catch (JsonProcessingException broken) {
            throw new FaultyMapping(List.of("not valid JSON: " + broken.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Mapping mapping(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name)) {
                faults.add("/" + name + ": not a property of a mapping");
            }
        });
        Map<String, Map<String, String>> recoded = new HashMap<>();
        json.path("recoded")
                .properties()
                .forEach(entry -> recoded.put(entry.getKey(), texts("/recoded/" + entry.getKey(), entry.getValue())));
        Set<String> dropped = new HashSet<>();
        json.path("dropped").forEach(place -> dropped.add(place.asText()));
        return new Mapping(texts("/renamed", json.path("renamed")), recoded, dropped);
    }

    private Map<String, String> texts(String pointer, JsonNode json) {
        Map<String, String> texts = new HashMap<>();
        json.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                faults.add(pointer + "/" + entry.getKey() + ": must be a text");
            }
            texts.put(entry.getKey(), entry.getValue().asText());
        });
        return texts;
    }

    /** What the mapping names that the older version does not have, or leads to that the newer one does not. */
    public static List<String> faults(Mapping mapping, Questionnaire older, Questionnaire newer) {
        List<String> faults = new ArrayList<>();
        mapping.renamed().forEach((from, to) -> {
            faults.addAll(unknown("/renamed/" + from, from, older));
            faults.addAll(unknown("/renamed/" + from, to, newer));
        });
        mapping.recoded().keySet().forEach(name -> faults.addAll(unknown("/recoded/" + name, name, older)));
        mapping.dropped()
                .forEach(place ->
                        faults.addAll(unknown("/dropped", place.split("[/.]")[0].replaceAll("-Comment$", ""), older)));
        return faults;
    }

    private static List<String> unknown(String pointer, String question, Questionnaire version) {
        return version.question(question).isPresent()
                ? List.of()
                : List.of(pointer + ": version " + version.version() + " has no question «" + question + "»");
    }
}
