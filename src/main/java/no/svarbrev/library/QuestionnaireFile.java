package no.svarbrev.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.platform.Sha256;
import no.svarbrev.questionnaire.check.Checks;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.reader.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file {@code <folder>/<code>/<version>.json} as it was read, with the mapping file beside it and all there is to say
 * about the two. Reading never fails: what is wrong is among the findings.
 *
 * @param reading what it says; empty when it is no JSON
 * @param text with the pictures that lie beside it
 * @param checksum of the text
 */
record QuestionnaireFile(
        Path path,
        VersionName name,
        Optional<Reading> reading,
        String text,
        byte[] checksum,
        List<Finding> findings,
        MappingFile mapping) {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionnaireFile.class);

    static QuestionnaireFile read(Path path) {
        VersionName name = nameOf(path);
        MappingFile mapping = MappingFile.beside(path);
        try {
            return read(path, name, BoundedFile.read(path), mapping);
        } catch (IOException unreadable) {
            return unread(path, name, List.of(Finding.of(FindingCode.UNREADABLE, "")), mapping);
        }
    }

    private static QuestionnaireFile unread(Path path, VersionName name, List<Finding> why, MappingFile mapping) {
        return new QuestionnaireFile(path, name, Optional.empty(), "", new byte[0], why, mapping);
    }

    static QuestionnaireFile read(Path path, VersionName name, byte[] bytes, MappingFile mapping) {
        try {
            Reading reading = QuestionnaireReader.reading(name.code(), name.version(), bytes);
            List<Finding> findings = Checks.of(bytes, reading);
            PicturesInside pictures = PicturesInside.of(
                    reading.renewed().json(), path.toAbsolutePath().getParent());
            return pictures.isNone()
                    ? of(path, reading, name, bytes, findings, mapping)
                    : of(path, name, bytes, pictures, findings, mapping);
        } catch (FaultyQuestionnaire noJson) {
            return unread(path, name, noJson.findings(), mapping);
        } catch (RuntimeException | StackOverflowError fault) {
            // ours, not the author's; still it keeps no other file from being read
            LOG.error("{} cannot be read", path, fault);
            return unread(path, name, List.of(Finding.of(FindingCode.UNREADABLE, "")), mapping);
        }
    }

    private static QuestionnaireFile of(
            Path path, Reading reading, VersionName name, byte[] bytes, List<Finding> findings, MappingFile mapping) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new QuestionnaireFile(path, name, Optional.of(reading), text, Sha256.of(bytes), findings, mapping);
    }

    private static QuestionnaireFile of(
            Path path,
            VersionName name,
            byte[] bytes,
            PicturesInside pictures,
            List<Finding> findings,
            MappingFile mapping) {
        byte[] whole = pictures.text().getBytes(StandardCharsets.UTF_8);
        return of(
                path,
                QuestionnaireReader.reading(name.code(), name.version(), whole),
                name,
                whole,
                Stream.concat(findings.stream(), pictures.findings(bytes).stream())
                        .toList(),
                mapping);
    }

    /** Whether nothing in the file and its mapping file keeps it from being used, as far as the two alone can tell. */
    boolean isGood() {
        return Stream.of(findings, mapping.findings()).flatMap(List::stream).noneMatch(Finding::isError);
    }

    FileFindings told() {
        return new FileFindings(path, findings);
    }

    static boolean isVersion(Path path) {
        return path.getFileName().toString().matches("[1-9][0-9]{0,8}\\.json");
    }

    static int numberOf(Path path) {
        return isVersion(path) ? Integer.parseInt(path.getFileName().toString().replace(".json", "")) : 1;
    }

    static VersionName nameOf(Path path) {
        return new VersionName(
                path.toAbsolutePath().normalize().getParent().getFileName().toString(), numberOf(path));
    }
}
