package no.svarbrev.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import org.junit.jupiter.api.Test;

/** Every questionnaire of the project comes back as it was, or says in questionnaires.txt all that XLSForm has not. */
class QuestionnairesExportTest {
    static List<String> codes() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("questionnaires"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatOfEachCannotBeExpressedIsKnown() throws IOException {
        String told =
                codes().stream().flatMap(QuestionnairesExportTest::told).collect(Collectors.joining("\n", "", "\n"));
        String golden = Files.readString(Path.of("src/test/resources/xlsform/questionnaires.txt"));
        assertThat(told).isEqualToNormalizingNewlines(golden);
    }

    private static Stream<String> told(String code) {
        try {
            var definition = ExportTest.questionnaire(code);
            var again = XlsForms.read(XlsForms.write(definition));
            assertThat(WrittenForm.reread(again)).as(code).isEqualTo(WrittenForm.reread(definition));
            return Stream.of(code + " comes back");
        } catch (FaultyXlsForm faulty) {
            return faulty.faults().stream().map(fault -> code + " " + fault);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
