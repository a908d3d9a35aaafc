package no.svarbrev.library;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The instruments that come with Svarbrev, read from the jar they travel in: nothing is written into anyone's folder, so
 * that a folder may be read-only, and a newer jar has nothing to bring up to date there. What ships never changes under its
 * number; {@code checksums.txt} says which files there are, and a test holds them to it.
 */
final class ShippedQuestionnaires {
    static final String LIST = "checksums.txt";
    private static final String ROOT = "/questionnaires/";
    private static final String MAPPING = ".mapping.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> checksums = new TreeMap<>();

    ShippedQuestionnaires() {
        text(LIST).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(" +", 2);
            checksums.put(parts[1], parts[0]);
        });
    }

    List<VersionName> names() {
        return checksums.keySet().stream()
                .filter(file -> !file.endsWith(MAPPING))
                .map(file -> QuestionnaireFile.nameOf(Path.of(file)))
                .sorted()
                .toList();
    }

    Optional<byte[]> checksum(VersionName name) {
        return Optional.ofNullable(checksums.get(file(name, ".json"))).map(HexFormat.of()::parseHex);
    }

    Optional<String> mapping(VersionName name) {
        return checksums.containsKey(file(name, MAPPING)) ? Optional.of(text(file(name, MAPPING))) : Optional.empty();
    }

    /** The version itself, found good when it was built in. Only as much of it is read as its title needs. */
    NewVersion read(VersionName name) {
        String text = text(file(name, ".json"));
        return new NewVersion(name, title(text), text, checksum(name).orElseThrow(), mapping(name));
    }

    private static String title(String questionnaire) {
        try (JsonParser parser = JSON.createParser(questionnaire)) {
            parser.nextToken();
            for (String field = parser.nextFieldName(); !"title".equals(field); field = parser.nextFieldName()) {
                if (field == null) {
                    throw new IllegalStateException("Built in without a title");
                }
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            JsonNode title = JSON.readTree(parser);
            return title.isTextual() ? title.asText() : title.path("default").asText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String file(VersionName name, String ending) {
        return name.code() + "/" + name.version() + ending;
    }

    /** As it is shown to people. */
    static Path path(VersionName name) {
        return Path.of("svarbrev.jar", "questionnaires", name.code(), name.version() + ".json");
    }

    private static String text(String file) {
        try (InputStream stream = ShippedQuestionnaires.class.getResourceAsStream(ROOT + file)) {
            if (stream == null) {
                throw new IllegalStateException("Not built in: " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
