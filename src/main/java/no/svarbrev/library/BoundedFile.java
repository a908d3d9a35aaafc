package no.svarbrev.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import no.svarbrev.questionnaire.reader.QuestionnaireJson;

/** Reads no more of a file than a questionnaire may be, and one byte, however large it is. */
final class BoundedFile {
    static final int MOST = QuestionnaireJson.MAX_BYTES;

    private BoundedFile() {}

    static byte[] read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("No file to read");
        }
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(MOST + 1);
        }
    }
}
