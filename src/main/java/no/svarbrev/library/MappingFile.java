package no.svarbrev.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.reader.Lines;
import no.svarbrev.questionnaire.version.Change;
import no.svarbrev.questionnaire.version.Differences;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.MappingReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file {@code <version>.mapping.json} beside a version, when there is one, and what is wrong in it. */
record MappingFile(Path path, Optional<String> text, Mapping mapping, List<Finding> findings) {
    private static final Logger LOG = LoggerFactory.getLogger(MappingFile.class);
    private static final List<Finding> UNREADABLE = List.of(Finding.of(FindingCode.UNREADABLE, ""));

    static MappingFile none(Path path) {
        return new MappingFile(path, Optional.empty(), Mapping.NONE, List.of());
    }

    static MappingFile beside(Path version) {
        Path path = version.resolveSibling(version.getFileName().toString().replace(".json", ".mapping.json"));
        if (!Files.exists(path)) {
            return none(path);
        }
        try {
            return of(path, BoundedFile.read(path));
        } catch (IOException unreadable) {
            return new MappingFile(path, Optional.empty(), Mapping.NONE, UNREADABLE);
        }
    }

    static MappingFile of(Path path, byte[] bytes) {
        if (bytes.length > BoundedFile.MOST) {
            return new MappingFile(
                    path,
                    Optional.empty(),
                    Mapping.NONE,
                    List.of(Finding.of(FindingCode.TOO_LARGE, "", BoundedFile.MOST)));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            MappingReader.Reading read = MappingReader.reading(bytes);
            return new MappingFile(path, Optional.of(text), read.mapping(), read.faults());
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("{} cannot be read", path, fault);
            return new MappingFile(path, Optional.of(text), Mapping.NONE, UNREADABLE);
        }
    }

    /** What was recorded was good when it was; nothing that is asked of mappings later keeps its answers from being read. */
    static Mapping recorded(Optional<String> text) {
        return text.map(json -> MappingReader.reading(json.getBytes(StandardCharsets.UTF_8))
                        .mapping())
                .orElse(Mapping.NONE);
    }

    /** Why the newer version cannot follow the older one: a faulty mapping, or breaking changes that it leaves out. */
    FileFindings between(Questionnaire older, Questionnaire newer) {
        try {
            return compared(older, newer);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("{} cannot be held against the versions", path, fault);
            return new FileFindings(path, UNREADABLE);
        }
    }

    private FileFindings compared(Questionnaire older, Questionnaire newer) {
        List<Finding> faults = MappingReader.faults(mapping, older, newer);
        List<Finding> placed = Lines.placed(text.orElse("").getBytes(StandardCharsets.UTF_8), faults);
        Stream<Finding> unmapped =
                Differences.unmapped(older, newer, mapping).stream().map(this::unmapped);
        return new FileFindings(
                path,
                Stream.of(findings.stream(), placed.stream(), unmapped)
                        .flatMap(each -> each)
                        .toList());
    }

    private Finding unmapped(Change change) {
        return Finding.of(
                FindingCode.UNMAPPED_CHANGE,
                "",
                change.place(),
                new Finding.Words(change.what().norwegian(), change.what().english()),
                path.getFileName());
    }

    FileFindings alone() {
        return new FileFindings(path, findings);
    }
}
