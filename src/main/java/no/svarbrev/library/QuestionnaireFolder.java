package no.svarbrev.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of questionnaires: every version in it is read, or all that is wrong in it reported. */
public final class QuestionnaireFolder {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionnaireFolder.class);
    private static final String LOGGED = "en";

    private QuestionnaireFolder() {}

    /** What there is to say about each of these files. */
    public static List<FileFindings> check(List<Path> files) {
        return files.stream().map(FileFindings::of).toList();
    }

    /** @throws FaultyFolder with all findings of the files that have errors */
    static List<QuestionnaireFile> read(Path folder) {
        List<FileFindings> checked = check(versions(folder));
        List<String> faults = checked.stream()
                .filter(FileFindings::hasError)
                .flatMap(file -> file.lines(LOGGED))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyFolder(faults);
        }
        checked.stream().flatMap(file -> file.lines(LOGGED)).forEach(LOG::warn);
        return checked.stream().map(file -> QuestionnaireFile.read(file.path())).toList();
    }

    /** The version files under the folder, in order. */
    public static List<Path> versions(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(Files::isRegularFile)
                    .filter(QuestionnaireFile::isVersion)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
