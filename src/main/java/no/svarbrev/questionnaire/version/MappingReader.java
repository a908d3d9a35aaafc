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
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.questionnaire.reader.Lines;

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

    private final List<Finding> faults = new ArrayList<>();

    private MappingReader() {}

    /** What a mapping file says, and what is wrong in it. */
    public record Reading(Mapping mapping, List<Finding> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** @throws FaultyMapping with every fault of the file */
    public static Mapping read(byte[] file) {
        Reading reading = reading(file);
        if (!reading.faults().isEmpty()) {
            throw new FaultyMapping(reading.faults());
        }
        return reading.mapping();
    }

    /** The mapping without what is faulty in it, and the faults with their lines. */
    public static Reading reading(byte[] file) {
        MappingReader reader = new MappingReader();
        Mapping mapping = reader.mapping(reader.parse(file));
        return new Reading(mapping, Lines.placed(file, reader.faults));
    }

    private JsonNode parse(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (JsonProcessingException broken) {
            faults.add(Finding.of(
                    FindingCode.BAD_JSON, "", broken.getLocation().getColumnNr(), broken.getOriginalMessage()));
        } catch (IOException notUtf8) {
            faults.add(Finding.of(FindingCode.BAD_ENCODING, ""));
        }
        return JSON.createObjectNode();
    }

    private Mapping mapping(JsonNode json) {
        objectAt("", json);
        json.fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name)) {
                faults.add(Finding.of(FindingCode.UNSUPPORTED_PROPERTY, Pointer.at("", name), name));
            }
        });
        Map<String, Map<String, String>> recoded = new HashMap<>();
        objectAt("/recoded", json.path("recoded"))
                .properties()
                .forEach(entry ->
                        recoded.put(entry.getKey(), texts(Pointer.at("/recoded", entry.getKey()), entry.getValue())));
        return new Mapping(texts("/renamed", json.path("renamed")), recoded, dropped(json.path("dropped")));
    }

    private JsonNode objectAt(String pointer, JsonNode json) {
        if (!json.isObject() && !json.isMissingNode() || json.isMissingNode() && pointer.isEmpty()) {
            faults.add(Finding.of(FindingCode.NOT_AN_OBJECT, pointer));
        }
        return json;
    }

    private Set<String> dropped(JsonNode json) {
        if (!json.isArray() && !json.isMissingNode()) {
            faults.add(Finding.of(FindingCode.NOT_A_LIST, "/dropped"));
        }
        Set<String> dropped = new HashSet<>();
        json.forEach(place -> dropped.add(place.asText()));
        return dropped;
    }

    private Map<String, String> texts(String pointer, JsonNode json) {
        Map<String, String> texts = new HashMap<>();
        objectAt(pointer, json).properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                faults.add(Finding.of(FindingCode.NOT_A_TEXT, Pointer.at(pointer, entry.getKey())));
            }
            texts.put(entry.getKey(), entry.getValue().asText());
        });
        return texts;
    }

    /** What the mapping names that the older version does not have, or leads to that the newer one does not. */
    public static List<Finding> faults(Mapping mapping, Questionnaire older, Questionnaire newer) {
        List<Finding> faults = new ArrayList<>();
        mapping.renamed().forEach((from, to) -> {
            faults.addAll(unknown(Pointer.at("/renamed", from), from, older));
            faults.addAll(unknown(Pointer.at("/renamed", from), to, newer));
        });
        mapping.recoded().keySet().forEach(name -> faults.addAll(unknown(Pointer.at("/recoded", name), name, older)));
        mapping.dropped()
                .forEach(place ->
                        faults.addAll(unknown("/dropped", place.split("[/.]")[0].replaceAll("-Comment$", ""), older)));
        return faults;
    }

    private static List<Finding> unknown(String pointer, String question, Questionnaire version) {
        return version.question(question).isPresent()
                ? List.of()
                : List.of(Finding.of(FindingCode.UNKNOWN_IN_VERSION, pointer, version.version(), question));
    }
}
