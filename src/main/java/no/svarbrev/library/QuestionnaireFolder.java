package no.svarbrev.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.check.Checks;
import no.svarbrev.questionnaire.reader.Reading;

/** Files of questionnaires as {@code check} looks at them: each alone, and each version after the one before it. */
public final class QuestionnaireFolder {
    private final Map<Path, QuestionnaireFile> read = new HashMap<>();
    private final List<FileFindings> told = new ArrayList<>();

    private QuestionnaireFolder() {}

    /** What there is to say about each of these files, and of those in these folders. */
    public static List<FileFindings> check(List<Path> paths) {
        QuestionnaireFolder checking = new QuestionnaireFolder();
        paths.forEach(checking::check);
        return checking.told;
    }

    private void check(Path path) {
        if (Files.isDirectory(path)) {
            FolderListing listing = FolderListing.of(path);
            told.addAll(listing.findings());
            listing.versions().forEach(this::checkFile);
        } else {
            checkFile(path);
        }
    }

    private void checkFile(Path path) {
        QuestionnaireFile file = file(path);
        told.add(file.told());
        FileFindings ofMapping = older(path)
                .flatMap(older -> whole(file).map(newer -> file.mapping().between(older, newer)))
                .orElseGet(() -> file.mapping().alone());
        if (file.mapping().text().isPresent() || !ofMapping.findings().isEmpty()) {
            told.add(ofMapping);
        }
    }

    private QuestionnaireFile file(Path path) {
        return read.computeIfAbsent(path.toAbsolutePath(), anew -> QuestionnaireFile.read(path));
    }

    private Optional<Questionnaire> older(Path path) {
        return QuestionnaireFile.isVersion(path)
                ? FolderListing.before(path).map(this::file).flatMap(QuestionnaireFolder::whole)
                : Optional.empty();
    }

    /** What can be compared with another version: nothing is said to be gone that could only not be read. */
    private static Optional<Questionnaire> whole(QuestionnaireFile file) {
        return file.reading().filter(Checks::isWhole).map(Reading::questionnaire);
    }
}
