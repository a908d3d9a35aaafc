package no.svarbrev.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.svarbrev.platform.Sha256;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.QuestionnaireReader;

/** One file {@code <folder>/<code>/<version>.json}, read and found good. */
record QuestionnaireFile(Path path, Questionnaire questionnaire, String text, byte[] checksum) {

    /** @throws no.svarbrev.questionnaire.FaultyQuestionnaire with every fault of the file */
    static QuestionnaireFile read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            String code = path.getParent().getFileName().toString();
            int version = version(path);
            return new QuestionnaireFile(
                    path,
                    QuestionnaireReader.read(code, version, bytes),
                    new String(bytes, StandardCharsets.UTF_8),
                    Sha256.of(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isVersion(Path path) {
        return path.getFileName().toString().matches("[1-9][0-9]{0,8}\\.json");
    }

    private static int version(Path path) {
        return isVersion(path) ? Integer.parseInt(path.getFileName().toString().replace(".json", "")) : 1;
    }
}
