package no.svarbrev.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.FaultyQuestionnaire;

/** The folder of questionnaires: every version in it is read, or every fault in it reported. */
public final class QuestionnaireFolder {
    private QuestionnaireFolder() {}

    /** The faults of these files, each «file pointer: reason»; empty when all are good. */
    public static List<String> faults(List<Path> files) {
        List<String> faults = new ArrayList<>();
        files.forEach(file -> readInto(new ArrayList<>(), faults, file));
        return faults;
    }

    /** @throws FaultyFolder with the faults of all files */
    static List<QuestionnaireFile> read(Path folder) {
        List<QuestionnaireFile> files = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        versions(folder).forEach(path -> readInto(files, faults, path));
        if (!faults.isEmpty()) {
            throw new FaultyFolder(faults);
        }
        return files;
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

    private static void readInto(List<QuestionnaireFile> files, List<String> faults, Path path) {
        try {
            files.add(QuestionnaireFile.read(path));
        } catch (FaultyQuestionnaire faulty) {
            faulty.faults().forEach(fault -> faults.add(path + " " + fault));
        } catch (UncheckedIOException unreadable) {
            faults.add(path + " cannot be read");
        }
    }
}
