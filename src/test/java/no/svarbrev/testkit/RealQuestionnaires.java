package no.svarbrev.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.QuestionnaireReader;

/** The questionnaires we publish, read from their folder. */
public final class RealQuestionnaires {
    public static final List<String> CODES = codes();

    private static List<String> codes() {
        try (Stream<Path> folders = Files.list(Path.of("questionnaires"))) {
            return folders.map(folder -> folder.getFileName().toString())
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
        try {
            return QuestionnaireReader.read(code, 1, Files.readAllBytes(Path.of("questionnaires", code, "1.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
