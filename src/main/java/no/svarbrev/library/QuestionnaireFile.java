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
            Questionnaire read = QuestionnaireReader.read(code, version, bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            String whole = PicturesInside.of(text, path.getParent());
            return whole.equals(text)
                    ? new QuestionnaireFile(path, read, text, Sha256.of(bytes))
                    : of(path, code, version, whole);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static QuestionnaireFile of(Path path, String code, int version, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new QuestionnaireFile(path, QuestionnaireReader.read(code, version, bytes), text, Sha256.of(bytes));
    }

    static boolean isVersion(Path path) {
        return path.getFileName().toString().matches("[1-9][0-9]{0,8}\\.json");
    }

    private static int version(Path path) {
        return isVersion(path) ? Integer.parseInt(path.getFileName().toString().replace(".json", "")) : 1;
    }
}
