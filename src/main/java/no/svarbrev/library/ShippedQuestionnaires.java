package no.svarbrev.library;

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
import no.svarbrev.questionnaire.QuestionnaireReader;

/**
 * The instruments that come with Svarbrev, read from the jar they travel in: nothing is written into anyone's folder, so
 * that a folder may be read-only, and a newer jar has nothing to bring up to date there. What ships never changes under its
 * number; {@code checksums.txt} says which files there are, and a test holds them to it.
 */
final class ShippedQuestionnaires {
    static final String LIST = "checksums.txt";
    private static final String ROOT = "/questionnaires/";
    private static final String MAPPING = ".mapping.json";

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

    /** The version itself, found good when it was built in. */
    QuestionnaireFile read(VersionName name) {
        String text = text(file(name, ".json"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MappingFile mapping = mapping(name)
                .map(json -> MappingFile.of(path(name, MAPPING), json.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> MappingFile.none(path(name, MAPPING)));
        return new QuestionnaireFile(
                path(name, ".json"),
                name,
                Optional.of(QuestionnaireReader.reading(name.code(), name.version(), bytes)),
                text,
                checksum(name).orElseThrow(),
                List.of(),
                mapping);
    }

    private static String file(VersionName name, String ending) {
        return name.code() + "/" + name.version() + ending;
    }

    /** As it is shown to people. */
    static Path path(VersionName name, String ending) {
        return Path.of("svarbrev.jar", "questionnaires", name.code(), name.version() + ending);
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
