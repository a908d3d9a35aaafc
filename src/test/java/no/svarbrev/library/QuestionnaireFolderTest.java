package no.svarbrev.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault E37: whatever lies in the folder, the rest of it is read, and what cannot be used is told of. */
class QuestionnaireFolderTest {
    private static final String GOOD = "{\"title\": \"T\", \"pages\": [{\"name\": \"p\", \"elements\":"
            + " [{\"type\": \"html\", \"name\": \"h\", \"html\": \"Les\"}]}]}";
    private static final String ASKING = GOOD.replace(
            "\"elements\": [", "\"elements\": [{\"type\": \"comment\", \"name\": \"%s\", \"title\": \"C\"},");

    private final ShippedQuestionnaires shipped = new ShippedQuestionnaires();

    @TempDir
    private Path folder;

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private FolderReading read() {
        return FolderReading.of(folder, shipped, Optional.empty());
    }

    private List<String> good() {
        return read().files().stream()
                .filter(QuestionnaireFile::isGood)
                .map(file -> file.name().code() + file.name().version())
                .toList();
    }

    /** All that the server is told, as «file code». */
    private List<String> told() {
        FolderReading reading = read();
        return Stream.of(
                        reading.findings().stream(),
                        reading.files().stream().map(QuestionnaireFile::told),
                        reading.files().stream().map(file -> file.mapping().alone()))
                .flatMap(files -> files)
                .flatMap(file -> file.findings().stream()
                        .map(finding -> folder.relativize(file.path()) + " "
                                + finding.code().id()))
                .toList();
    }

    @Test
    void theFolderOfTheProjectHoldsWhatComesWithSvarbrevAndNothingElse() {
        FolderReading reading = FolderReading.of(Path.of("questionnaires"), shipped, Optional.empty());
        assertThat(reading.files()).isEmpty();
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void codeAndVersionAreThoseOfThePathAndOtherFilesAreLeftAlone() throws IOException {
        put("skjema/2.json", GOOD);
        put("skjema/10.json", GOOD);
        put("skjema/1.json", GOOD);
        put("skjema/1.md", "tekst");
        put("skjema/0.json", "ikke versjon");
        put("skjema/utkast.json", "ikke versjon");
        put("skjema/.1.json.swp", "redigering");
        put("skjema/dyp/3.json", "for dypt");
        put("..data/1.json", "skjult");
        assertThat(good()).containsExactly("skjema1", "skjema2", "skjema10");
        assertThat(told()).containsExactly("skjema/0.json misnamed_file", "skjema/utkast.json misnamed_file");
    }

    @Test
    void theErrorsOfAllFilesComeTogetherWithTheirPlaces() throws IOException {
        Path first = put("a/1.json", "{");
        Path second = put("b/1.json", GOOD.replace("\"elements\"", "\n\"panels\""));
        put("c/1.json", GOOD);
        List<String> faults = QuestionnaireFolder.check(List.of(folder)).stream()
                .flatMap(file -> file.lines("en"))
                .toList();
        assertThat(faults).anyMatch(fault -> fault.startsWith(first + ":1: error bad_json /: "));
        assertThat(faults)
                .anyMatch(fault -> fault.startsWith(second + ":2: error unsupported_property /pages/0/panels: "));
        assertThat(faults).noneMatch(fault -> fault.contains("c/1.json"));
        assertThat(good()).containsExactly("c1");
    }

    @Test
    void whatOnlyPublishingRefusesIsSetAsideAndWarningsAreNot() throws IOException {
        put("a/1.json", GOOD.replace("\"elements\"", "\"requiredIf\": \"1 = 2\", \"elements\""));
        Path unknown = put("b/1.json", GOOD.replace("\"elements\"", "\"visibleIf\": \"{ukjent} = 1\", \"elements\""));
        assertThat(good()).containsExactly("a1");
        assertThat(QuestionnaireFolder.check(List.of(unknown)).get(0).lines("en"))
                .singleElement()
                .asString()
                .startsWith(unknown + ":1: error unknown_reference /pages/0/visibleIf: «ukjent» is neither");
    }

    @Test
    void twoFilesForOneVersionAreOneVersionAndAWordAboutTheOther() throws IOException {
        put("a/1.json", GOOD);
        put("a/01.json", GOOD);
        put("a/1.JSON", GOOD);
        assertThat(good()).containsExactly("a1");
        assertThat(told()).containsExactlyInAnyOrder("a/01.json misnamed_file", "a/1.JSON misnamed_file");
    }

    @Test
    void linksThatLeadInARingAndFoldersNamedLikeFilesHideNothing() throws IOException {
        put("a/1.json", GOOD);
        Files.createDirectories(folder.resolve("a/2.json"));
        Files.createSymbolicLink(folder.resolve("a/3.json"), folder.resolve("a/3.json"));
        Files.createSymbolicLink(folder.resolve("a/ring"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("ring"), folder);
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("borte"));
        assertThat(good()).containsExactly("a1");
        assertThat(told()).containsExactlyInAnyOrder("a/2.json unreadable", "a/3.json unreadable");
    }

    @Test
    void aMountedFolderOfLinksIsRead() throws IOException {
        put("..2026/1.json", GOOD);
        Files.createDirectories(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/1.json"), folder.resolve("..2026/1.json"));
        assertThat(good()).containsExactly("a1");
    }

    @Test
    void aFileOfGigabytesIsRefusedWithoutBeingRead() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(put("a/1.json", GOOD).toFile(), "rw")) {
            huge.setLength(20L << 30);
        }
        try (RandomAccessFile huge =
                new RandomAccessFile(put("b/1.mapping.json", "").toFile(), "rw")) {
            huge.setLength(20L << 30);
        }
        put("b/1.json", GOOD);
        assertThat(told()).containsExactly("a/1.json too_large", "b/1.mapping.json too_large");
        assertThat(good()).isEmpty();
    }

    @Test
    void aFolderWithoutRightsIsToldOf() throws IOException {
        put("a/1.json", GOOD);
        put("b/1.json", GOOD);
        Path closed = put("c/1.json", GOOD);
        Files.setPosixFilePermissions(folder.resolve("b"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(closed)).as("the superuser reads all").isFalse();
            assertThat(good()).containsExactly("a1");
            assertThat(told()).containsExactlyInAnyOrder("b unreadable_folder", "c/1.json unreadable");
        } finally {
            Files.setPosixFilePermissions(folder.resolve("b"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        FolderReading reading = FolderReading.of(folder.resolve("borte"), shipped, Optional.empty());
        assertThat(reading.files()).isEmpty();
        assertThat(reading.findings().get(0).lines("nb"))
                .containsExactly(folder.resolve("borte") + ":1: merknad no_folder /: Mappen finnes ikke.");
    }

    @Test
    void aNameThatCannotBeACodeIsToldOf() throws IOException {
        put("skjema nr 1/1.json", GOOD);
        put("språk-2017/1.json", GOOD);
        put("bilder og annet/notat.txt", "ikke skjema");
        assertThat(good()).containsExactly("språk-20171");
        assertThat(told()).containsExactly("skjema nr 1 bad_folder_name");
    }

    @Test
    void aPictureThatIsNotThereOrTooLargeIsToldOf() throws IOException {
        String image = GOOD.replace(
                "{\"type\": \"html\", \"name\": \"h\", \"html\": \"Les\"}",
                "{\"type\": \"image\", \"name\": \"i\", \"altText\": \"A\",\n\"imageLink\": \"%s.png\"}");
        put("a/1.json", image.formatted("borte"));
        put("a/2.json", image.formatted("stort"));
        put("a/3.json", image.formatted("greit"));
        Files.write(folder.resolve("a/stort.png"), new byte[300 * 1024]);
        Files.write(folder.resolve("a/greit.png"), new byte[300]);
        assertThat(good()).containsExactly("a3");
        assertThat(told()).containsExactly("a/1.json no_picture", "a/2.json no_picture");
        assertThat(QuestionnaireFolder.check(List.of(folder.resolve("a/1.json")))
                        .get(0)
                        .findings()
                        .get(0)
                        .line())
                .isEqualTo(2);
    }

    @Test
    void aPictureShownThousandsOfTimesIsAFileTooLargeAndTakesNoMemory() throws IOException {
        String image = "{\"type\": \"image\", \"name\": \"i%s\", \"altText\": \"A\", \"imageLink\": \"stort.png\"}";
        String images = IntStream.range(0, 8_000).mapToObj(image::formatted).collect(Collectors.joining(",\n"));
        put("a/1.json", "{\"title\": \"T\", \"pages\": [{\"name\": \"p\", \"elements\": [" + images + "]}]}");
        put("b/1.json", GOOD);
        Files.write(folder.resolve("a/stort.png"), new byte[200 * 1024]);
        List<QuestionnaireFile> files = read().files();
        assertThat(files.get(0).findings())
                .extracting(finding -> finding.code().id())
                .contains("too_large");
        assertThat(files.get(1).isGood()).isTrue();
    }

    /** The test stands in for a fault of ours that nobody knows yet. */
    @Test
    void aFileThatTheReaderBreaksOnIsToldOfAndStopsNothing() throws IOException {
        Path path = put("a/1.json", GOOD);
        QuestionnaireFile file =
                QuestionnaireFile.read(path, QuestionnaireFile.nameOf(path), null, MappingFile.beside(path));
        assertThat(file.isGood()).isFalse();
        assertThat(file.findings()).extracting(finding -> finding.code().id()).containsExactly("unreadable");
        MappingFile mapping = MappingFile.none(path);
        assertThat(mapping.between(null, null).findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("unreadable");
    }

    /** As the server reads them, with all that lies beside them. */
    @Test
    void aDamagedFileIsReadToItsEnd() throws IOException {
        String whole = Files.readString(Path.of("questionnaires/nav-leder/1.json"));
        Random random = new Random(40);
        for (int round = 0; round < 60; round++) {
            int from = random.nextInt(whole.length());
            int to = Math.min(whole.length(), from + 1 + random.nextInt(12));
            QuestionnaireFile file = QuestionnaireFile.read(
                    put("a/1.json", whole.substring(0, from) + "\u0000[7" + whole.substring(to)));
            assertThat(file.findings())
                    .extracting(finding -> finding.code().id())
                    .isNotEmpty()
                    .doesNotContain("unreadable");
        }
    }

    @Test
    void aFolderThatIsItselfOneQuestionnaireHasACodeToo() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("skjema nr 1"));
        Files.writeString(odd.resolve("1.json"), GOOD);
        FolderReading reading = FolderReading.of(odd, shipped, Optional.empty());
        assertThat(reading.files()).isEmpty();
        assertThat(reading.findings())
                .flatExtracting(FileFindings::findings)
                .extracting(finding -> finding.code().id())
                .containsExactly("bad_folder_name");
        assertThat(QuestionnaireFile.nameOf(
                        folder.resolve("skjema").resolve(".").resolve("2.json")))
                .isEqualTo(new VersionName("skjema", 2));
    }

    @Test
    void whatIsUsedAlthoughItsFileHasErrorsIsNotCountedAsSetAside() throws IOException {
        Path broken = put("a/1.json", "{");
        put("b c/1.json", GOOD);
        FolderReading reading = read();
        FileFindings error = reading.files().get(0).told();
        assertThat(error.path()).isEqualTo(broken);
        VersionName name = new VersionName("a", 1);
        List<FileFindings> all =
                Stream.concat(reading.findings().stream(), Stream.of(error)).toList();
        assertThat(new FolderState(reading, Set.of(name), Set.of(), all).refused())
                .isEqualTo(1);
        assertThat(new FolderState(reading, Set.of(), Set.of(name), all).refused())
                .isEqualTo(2);
    }

    /** Fault E39: the mapping is one of the passes. */
    @Test
    void aMissingOrFaultyMappingIsToldOfByCheckBesideAllElse() throws IOException {
        put("a/1.json", ASKING.formatted("gammel"));
        Path changed = put("a/2.json", ASKING.formatted("ny"));
        assertThat(told(changed)).containsExactly("a/2.mapping.json unmapped_change");
        put("a/2.mapping.json", "{\"renamed\": {\"gammel\": \"ny\"}}");
        assertThat(told(changed)).isEmpty();
        put("a/2.mapping.json", "{\"renamed\": {\"borte\": 7},\n \"omdopt\": {}}");
        put("a/2.json", ASKING.formatted("ny").replace("\"title\": \"T\"", "\"title\": \"T\", \"titel\": \"T\""));
        assertThat(told(changed))
                .containsExactlyInAnyOrder(
                        "a/2.json unsupported_property",
                        "a/2.mapping.json not_a_text",
                        "a/2.mapping.json unsupported_property",
                        "a/2.mapping.json unknown_in_version",
                        "a/2.mapping.json unknown_in_version",
                        "a/2.mapping.json unmapped_change");
        put("a/9.mapping.json", "{}");
        assertThat(told()).contains("a/9.mapping.json misnamed_file");
    }

    private List<String> told(Path file) {
        return QuestionnaireFolder.check(List.of(file)).stream()
                .flatMap(each -> each.findings().stream()
                        .map(finding -> folder.relativize(each.path()) + " "
                                + finding.code().id()))
                .toList();
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

    @Test
    void theNextLookReadsOnlyWhatHasChanged() throws IOException {
        put("a/1.json", GOOD);
        put("b/1.json", GOOD);
        FolderReading first = read();
        put("b/1.json", ASKING.formatted("ny"));
        FolderReading second = FolderReading.of(folder, shipped, Optional.of(first));
        assertThat(second.files().get(0)).isSameAs(first.files().get(0));
        assertThat(second.files().get(1)).isNotSameAs(first.files().get(1));
        long old = System.currentTimeMillis() - 60_000;
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toFile().setLastModified(old))).isNotEmpty();
        }
        FolderReading third = FolderReading.of(folder, shipped, Optional.of(second));
        assertThat(third).isNotSameAs(second);
        assertThat(FolderReading.of(folder, shipped, Optional.of(third))).isSameAs(third);
    }
}
