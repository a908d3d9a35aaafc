package no.svarbrev.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;

/** The questionnaires we publish, the newest version of each, read from their folder. */
public final class RealQuestionnaires {
    public static final List<String> CODES = codes();

    private static List<String> codes() {
        try (Stream<Path> folders = Files.list(Path.of("questionnaires"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private RealQuestionnaires() {}

    public static List<Questionnaire> all() {
        return CODES.stream().map(RealQuestionnaires::read).toList();
    }

    public static Questionnaire read(String code) {
        int newest = 1;
        while (Files.exists(path(code, newest + 1))) {
            newest++;
        }
        return read(code, newest);
    }

    public static Questionnaire read(String code, int version) {
        try {
            return QuestionnaireReader.read(code, version, Files.readAllBytes(path(code, version)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path path(String code, int version) {
        return Path.of("questionnaires", code, version + ".json");
    }
}
