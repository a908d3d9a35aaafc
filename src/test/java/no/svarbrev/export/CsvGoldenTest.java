package no.svarbrev.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import no.svarbrev.dataset.Dataset;
import no.svarbrev.dataset.ProveForm;
import no.svarbrev.dataset.Variable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The files byte for byte. {@code -Dgolden.write} writes them anew; read the difference before it is committed. */
class CsvGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/export/golden");
    private static final Dataset DATASET = Dataset.of(ProveForm.QUESTIONNAIRE);
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void responsesForAnalysis() throws IOException {
        assertGolden("svar-analyse.csv", responses(CsvProfile.ANALYSE, Values.CODES));
    }

    @Test
    void responsesForExcelInWords() throws IOException {
        assertGolden("svar-excel.csv", responses(CsvProfile.EXCEL, Values.LABELS));
    }

    @Test
    void responsesForExcelInCodes() throws IOException {
        assertGolden("svar-excel-koder.csv", responses(CsvProfile.EXCEL, Values.CODES));
    }

    @Test
    void codebookForAnalysis() throws IOException {
        assertGolden("kodebok-analyse.csv", codebook(CsvProfile.ANALYSE));
    }

    @Test
    void codebookForExcel() throws IOException {
        assertGolden("kodebok-excel.csv", codebook(CsvProfile.EXCEL));
    }

    @Test
    void theZoneOfTheServerChangesNothing() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        assertGolden("svar-analyse.csv", responses(CsvProfile.ANALYSE, Values.CODES));
    }

    private static Buffer responses(CsvProfile profile, Values values) {
        CsvText text = CsvText.of(profile, values, DATASET.variables());
        return text.head(DATASET.variables().stream().map(Variable::name).toList())
                .appendBuffer(
                        text.rows(OddResponses.all().stream().map(DATASET::row).toList()));
    }

    private static Buffer codebook(CsvProfile profile) {
        CsvText text = CsvText.ofCodebook(profile);
        return text.head(Codebook.COLUMNS).appendBuffer(text.rows(Codebook.rows(DATASET)));
    }

    private static void assertGolden(String name, Buffer file) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (System.getProperty("golden.write") != null) {
            Files.write(Files.createDirectories(GOLDEN).resolve(name), file.getBytes());
        }
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
        assertThat(file.getBytes()).isEqualTo(Files.readAllBytes(golden));
    }
}
