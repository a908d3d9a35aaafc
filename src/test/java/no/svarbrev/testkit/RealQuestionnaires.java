package no.svarbrev.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.QuestionnaireReader;

/** The questionnaires we publish, read from their folder. */
public final class RealQuestionnaires {
    public static final List<String> CODES = List.of("intro-leder", "nav-leder", "som-brukerundersokelse");

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
