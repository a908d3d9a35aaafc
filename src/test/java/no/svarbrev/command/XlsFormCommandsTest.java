package no.svarbrev.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** The two commands, from the command line to the files and the exit code. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class XlsFormCommandsTest {
    private static final Path QUESTIONNAIRE = Path.of("questionnaires/nav-leder/1.json");

    private final PrintStream standardOut = System.out;
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void leave() {
        System.setOut(standardOut);
        System.setErr(standardError);
    }

    private static int run(Object command, Object... arguments) {
        String[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return new CommandLine(command).execute(texts);
    }

    @Test
    void aQuestionnaireGoesOutAndComesBack() throws IOException {
        Path form = folder.resolve("form.xlsx");
        Path back = folder.resolve("back.json");
        assertThat(run(new ExportXlsFormCommand(), QUESTIONNAIRE, form)).isZero();
        assertThat(run(new ImportXlsFormCommand(), form, "--output", back)).isZero();
        assertThat(run(new ImportXlsFormCommand(), form)).isZero();
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(back.toFile())).isEqualTo(json.readTree(QUESTIONNAIRE.toFile()));
        assertThat(json.readTree(out.toByteArray())).isEqualTo(json.readTree(QUESTIONNAIRE.toFile()));
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void faultsAreToldOneALineAndNothingIsWritten() throws IOException {
        Path questionnaire = folder.resolve("1.json");
        Files.writeString(
                questionnaire,
                "{\"title\":\"A\",\"pages\":[{\"name\":\"s\",\"elements\":[{\"type\":\"file\",\"name\":\"f\"}]}]}");
        Path form = folder.resolve("form.xlsx");
        assertThat(run(new ExportXlsFormCommand(), questionnaire, form)).isEqualTo(1);
        assertThat(form).doesNotExist();
        Path text = folder.resolve("text.xlsx");
        Files.writeString(text, "type,name");
        assertThat(run(new ImportXlsFormCommand(), text, "--output", folder.resolve("2.json")))
                .isEqualTo(1);
        assertThat(run(new ImportXlsFormCommand(), folder.resolve("finnes-ikke.xlsx")))
                .isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        questionnaire
                                + " /pages/0/elements/0/type: elements of type «file» cannot be expressed in XLSForm",
                        text + " the file is no .xlsx workbook",
                        folder.resolve("finnes-ikke.xlsx") + " cannot be read, or the questionnaire not written: "
                                + folder.resolve("finnes-ikke.xlsx"));
        assertThat(folder.resolve("2.json")).doesNotExist();
    }

    @Test
    void whatTheChecksFindIsAHintAndTheQuestionnaireIsWrittenAllTheSame() throws IOException {
        Path questionnaire = folder.resolve("1.json");
        Files.writeString(
                questionnaire,
                "{\"title\":\"A\",\"pages\":[{\"name\":\"s\",\"title\":\"S\",\"elements\":[{\"type\":\"text\",\"name\":\"n\","
                        + "\"title\":\"N\",\"inputType\":\"number\",\"step\":1,\"min\":2,\"max\":1}]}]}");
        Path form = folder.resolve("form.xlsx");
        Path back = folder.resolve("back.json");
        assertThat(run(new ExportXlsFormCommand(), questionnaire, form)).isZero();
        assertThat(run(new ImportXlsFormCommand(), form, "--output", back)).isZero();
        assertThat(back).exists();
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith(back + ":")
                .contains("feil bad_limits /pages/0/elements/0/max");
    }

    @Test
    void bothExplainThemselves() {
        assertThat(run(new ImportXlsFormCommand(), "--help")).isZero();
        assertThat(run(new ExportXlsFormCommand(), "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("import-xlsform", "--output=FILE", "export-xlsform", "Exit codes");
    }
}
