package no.svarbrev.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.platform.Sha256;
import no.svarbrev.questionnaire.finding.Finding;
import org.junit.jupiter.api.Test;

/**
 * Fault E43: what ships never changes under its number. To add a version, add its file and the line that
 * {@code questionnaires/checksums.txt} tells how to make; to change one, don't.
 */
class ShippedQuestionnairesTest {
    private static final Path FOLDER = Path.of("questionnaires");

    /** As first published, by the builds up to 0582c59 and this; they stand here once more, so that no line is changed there. */
    private static final Map<String, String> EVER = Map.of(
            "intro-leder/1.json", "114fb21c772942f3a6dca1730095dc0f222d21b6cf9319148199d7a54e70400d",
            "nav-leder/1.json", "cafcf84a26fc4c58d84630371f6df511813435ac79d3d7b18f6c80de94ac73db",
            "som-brukerundersokelse/1.json", "2340d9c7181ff0f302534b7c87969dd8ca379392a65711032ed4d38f7d49e7f3");

    private final ShippedQuestionnaires shipped = new ShippedQuestionnaires();

    private static Map<String, String> listed() throws IOException {
        return Files.readAllLines(FOLDER.resolve(ShippedQuestionnaires.LIST)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    private static Map<String, String> there() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Map<String, String> sums = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = FOLDER.relativize(file).toString();
                if (!name.endsWith(".md") && !name.equals(ShippedQuestionnaires.LIST)) {
                    sums.put(name, HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file))));
                }
            }
            return sums;
        }
    }

    @Test
    void everyFileThatShipsIsAsItFirstWas() throws IOException {
        assertThat(there()).isEqualTo(listed()).containsAllEntriesOf(EVER);
    }

    @Test
    void allSeventeenInstrumentsTravelAndTheirVersionsFollowFromEachOtherWithoutAFinding() {
        assertThat(shipped.names().stream().map(VersionName::code).distinct()).hasSize(17);
        assertThat(QuestionnaireFolder.check(List.of(FOLDER)).stream()
                        .flatMap(file -> file.findings().stream())
                        .filter(Finding::isError))
                .isEmpty();
    }

    @Test
    void whatTravelsIsWhatStandsInTheFolder() throws IOException {
        for (VersionName name : shipped.names()) {
            Path path = FOLDER.resolve(name.code()).resolve(name.version() + ".json");
            NewVersion read = shipped.read(name);
            NewVersion there = NewVersion.of(QuestionnaireFile.read(path));
            assertThat(read.text()).isEqualTo(there.text()).doesNotContain("imageLink");
            assertThat(read.title()).isEqualTo(there.title()).isNotBlank();
            assertThat(read.checksum()).isEqualTo(there.checksum());
            assertThat(read.mapping()).isEqualTo(there.mapping());
            assertThat(path.resolveSibling(name.version() + ".md"))
                    .as("a page that says where its words come from")
                    .exists();
        }
    }
}
