package no.svarbrev.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.FindingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    private static final String QUESTIONNAIRE = """
            {"title": "T",
             "pages": [{"name": "p", "elements": [
               {"type": "comment", "name": "c", "title": "C",
                "requiredIf": "%s"}]}]}
            """;

    @TempDir
    private Path folder;

    private Path good;
    private Path doubtful;
    private Path faulty;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFiles() throws IOException {
        good = put("a/1.json", "{kommune} notempty");
        doubtful = put("a/2.json", "1 = 2");
        faulty = put("b/1.json", "{borte} notempty");
    }

    private Path put(String path, String condition) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, QUESTIONNAIRE.formatted(condition));
    }

    private int check(Object... arguments) {
        CheckCommand command = new CheckCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command)
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() throws JsonProcessingException {
        return new ObjectMapper().readTree(written());
    }

    @Test
    void onlyErrorsFail() {
        assertThat(check(good)).isZero();
        assertThat(written()).isEmpty();
        assertThat(check(good, doubtful)).isZero();
        assertThat(check(folder)).isEqualTo(1);
        assertThat(check("--format=xml")).isEqualTo(2);
    }

    @Test
    void eachFindingIsALineWithItsPlaceAndTheSumIsSaidAside() {
        check(folder);
        assertThat(written().lines())
                .hasSize(2)
                .contains(doubtful + ":4: advarsel never_holds /pages/0/elements/0/requiredIf:"
                        + " Betingelsen kan aldri oppfylles.")
                .anyMatch(line -> line.startsWith(faulty + ":4: feil unknown_reference "));
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("3 files checked, 1 errors, 1 warnings.");
    }

    @Test
    void theMessagesComeInEnglishToo() {
        check("--language=en", doubtful);
        assertThat(written()).contains("warning never_holds").contains("The condition can never hold.");
    }

    @Test
    void asJsonEachFindingHasBothLanguages() throws JsonProcessingException {
        check("--format=json", doubtful);
        JsonNode finding = json().get(0);
        assertThat(finding.path("file").asText()).isEqualTo(doubtful.toString());
        assertThat(finding.path("line").asInt()).isEqualTo(4);
        assertThat(finding.path("severity").asText()).isEqualTo("warning");
        assertThat(finding.path("code").asText()).isEqualTo("never_holds");
        assertThat(finding.path("norwegian").asText()).isEqualTo("Betingelsen kan aldri oppfylles.");
        assertThat(finding.path("english").asText()).isEqualTo("The condition can never hold.");
    }

    @Test
    void asSarifEachFindingNamesARuleAFileAndALine() throws JsonProcessingException {
        check("--format=sarif", faulty);
        JsonNode run = json().path("runs").get(0);
        JsonNode result = run.path("results").get(0);
        JsonNode rule =
                run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
        assertThat(json().path("version").asText()).isEqualTo("2.1.0");
        assertThat(rule.path("id").asText())
                .isEqualTo(result.path("ruleId").asText())
                .isEqualTo("unknown_reference");
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText()).contains("«borte»");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(faulty.toUri().toString());
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(4);
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("/pages/0/elements/0/requiredIf");
    }

    @Test
    void theListExplainsEveryCode() {
        for (String language : new String[] {"nb", "en"}) {
            out.reset();
            assertThat(check("--list", "--language=" + language)).isZero();
            Stream<String> explained = Arrays.stream(FindingCode.values())
                    .map(code -> String.format(
                            "%-20s %-8s %s", code.id(), code.severity().in(language), code.meaning(language)));
            assertThat(written().lines()).containsExactlyElementsOf(explained.toList());
        }
    }
}
