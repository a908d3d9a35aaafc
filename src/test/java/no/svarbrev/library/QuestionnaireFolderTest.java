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
    private static final String GOOD = "{\"title\": \"T\", \"pages\": [{\"name\": \"p\", \"elements\":"
            + " [{\"type\": \"html\", \"name\": \"h\", \"html\": \"Les\"}]}]}";

    @TempDir
    private Path folder;

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void theRealFolderIsRead() {
        assertThat(QuestionnaireFolder.read(Path.of("questionnaires")))
                .extracting(file ->
                        file.questionnaire().code() + " " + file.questionnaire().version())
                .contains("intro-leder 1", "nav-leder 1", "som-brukerundersokelse 1")
                .doesNotHaveDuplicates();
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
    void theErrorsOfAllFilesComeTogetherWithTheirPlaces() throws IOException {
        Path first = put("a/1.json", "{");
        Path second = put("b/1.json", GOOD.replace("\"elements\"", "\n\"panels\""));
        put("c/1.json", GOOD);
        List<String> faults = catchThrowableOfType(FaultyFolder.class, () -> QuestionnaireFolder.read(folder))
                .faults();
        assertThat(faults).anyMatch(fault -> fault.startsWith(first + ":1: error bad_json /: "));
        assertThat(faults)
                .anyMatch(fault -> fault.startsWith(second + ":2: error unsupported_property /pages/0/panels: "));
        assertThat(faults).noneMatch(fault -> fault.contains("c/1.json"));
    }

    @Test
    void whatOnlyPublishingRefusesIsRefusedAndWarningsAreNot() throws IOException {
        put("a/1.json", GOOD.replace("\"elements\"", "\"requiredIf\": \"1 = 2\", \"elements\""));
        assertThat(QuestionnaireFolder.read(folder)).hasSize(1);
        assertThat(QuestionnaireFolder.check(QuestionnaireFolder.versions(folder))
                        .get(0)
                        .findings())
                .isNotEmpty();
        Path unknown = put("b/1.json", GOOD.replace("\"elements\"", "\"visibleIf\": \"{ukjent} = 1\", \"elements\""));
        assertThat(catchThrowableOfType(FaultyFolder.class, () -> QuestionnaireFolder.read(folder))
                        .faults())
                .singleElement()
                .asString()
                .startsWith(unknown + ":1: error unknown_reference /pages/0/visibleIf: «ukjent» is neither");
    }

    @Test
    void theChecksumIsOfTheBytes() throws IOException {
        byte[] one = QuestionnaireFile.read(put("a/1.json", GOOD)).checksum();
        byte[] other = QuestionnaireFile.read(put("a/1.json", GOOD + "\n")).checksum();
        assertThat(one).hasSize(32).isNotEqualTo(other);
    }

    @Test
    void aFileThatIsGoneIsAnError() {
        Path gone = folder.resolve("a/1.json");
        assertThat(QuestionnaireFolder.check(List.of(gone)).get(0).lines("nb"))
                .containsExactly(gone + ":1: feil unreadable /: Filen kan ikke leses.");
    }
}
