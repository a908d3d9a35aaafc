package no.svarbrev.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.version.Differences;
import no.svarbrev.questionnaire.version.FaultyMapping;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.MappingReader;

/** The file {@code <version>.mapping.json} beside a version, when there is one. */
record MappingFile(Path path, Optional<String> text) {

    static MappingFile beside(Path version) {
        Path path = version.resolveSibling(version.getFileName().toString().replace(".json", ".mapping.json"));
        try {
            return new MappingFile(path, Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Mapping read(Optional<String> text) {
        return text.map(json -> MappingReader.read(json.getBytes(StandardCharsets.UTF_8)))
                .orElse(Mapping.NONE);
    }

    /** Why the newer version cannot follow the older one: a faulty mapping, or breaking changes that it leaves out. */
    List<String> faults(Questionnaire older, Questionnaire newer) {
        try {
            Mapping mapping = read(text);
            Stream<String> unmapped = Differences.unmapped(older, newer, mapping).stream()
                    .map(change -> "«" + change.place() + "»: " + change.what().english()
                            + "; say in this file what becomes of the answers (renamed, recoded or dropped)");
            return Stream.concat(MappingReader.faults(mapping, older, newer).stream(), unmapped)
                    .map(fault -> path + " " + fault)
                    .toList();
        } catch (FaultyMapping faulty) {
            return faulty.faults().stream().map(fault -> path + " " + fault).toList();
        }
    }
}
