package no.svarbrev.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireFolderTest {
    private static final String GOOD = "{\"title\": \"T\", \"pages\": [{\"name\": \"p\", \"elements\": []}]}";

    @TempDir
    private Path folder;

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void theRealFolderHasOneVersionOfEach() {
        assertThat(QuestionnaireFolder.read(Path.of("questionnaires")))
                .extracting(file ->
                        file.questionnaire().code() + " " + file.questionnaire().version())
                .containsExactly("intro-leder 1", "nav-leder 1", "som-brukerundersokelse 1");
    }

    @Test
    void codeAndVersionAreThoseOfThePathAndOtherFilesAreLeftAlone() throws IOException {
        put("skjema/2.json", GOOD);
        put("skjema/1.json", GOOD);
        put("skjema/1.md", "tekst");
        put("skjema/0.json", "ikke versjon");
        put("skjema/utkast.json", "ikke versjon");
        put("skjema/dyp/3.json", "for dypt");
        assertThat(QuestionnaireFolder.read(folder))
                .extracting(file ->
                        file.questionnaire().code() + file.questionnaire().version())
                .containsExactly("skjema1", "skjema2");
    }

    @Test
    void theFaultsOfAllFilesComeTogetherWithTheirPlaces() throws IOException {
        Path first = put("a/1.json", "{");
        Path second = put("b/1.json", GOOD.replace("\"elements\"", "\"panels\""));
        put("c/1.json", GOOD);
        List<String> faults = catchThrowableOfType(FaultyFolder.class, () -> QuestionnaireFolder.read(folder))
                .faults();
        assertThat(faults).anyMatch(fault -> fault.startsWith(first + " /: line 1"));
        assertThat(faults).anyMatch(fault -> fault.startsWith(second + " /pages/0/panels: "));
        assertThat(faults).noneMatch(fault -> fault.contains("c/1.json"));
        assertThat(QuestionnaireFolder.faults(QuestionnaireFolder.versions(folder)))
                .isEqualTo(faults);
    }

    @Test
    void theChecksumIsOfTheBytes() throws IOException {
        byte[] one = QuestionnaireFile.read(put("a/1.json", GOOD)).checksum();
        byte[] other = QuestionnaireFile.read(put("a/1.json", GOOD + "\n")).checksum();
        assertThat(one).hasSize(32).isNotEqualTo(other);
    }

    @Test
    void aFileThatIsGoneIsAFault() {
        assertThat(QuestionnaireFolder.faults(List.of(folder.resolve("a/1.json"))))
                .containsExactly(folder.resolve("a/1.json") + " cannot be read");
    }
}
