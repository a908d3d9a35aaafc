package no.svarbrev.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.svarbrev.platform.Sha256;

/**
 * What one look into the folder of questionnaires found. The next look costs the time of looking files up when none has
 * changed, and the reading of those that have.
 *
 * @param files the versions in it, but for those that are the same as come with Svarbrev
 * @param findings on what lies beside them
 */
record FolderReading(FolderStamp stamp, List<QuestionnaireFile> files, List<FileFindings> findings) {

    /** Blocks for the file system. The same object when nothing has changed. */
    static FolderReading of(Path folder, ShippedQuestionnaires shipped, Optional<FolderReading> before) {
        FolderStamp stamp = FolderStamp.of(folder);
        return before.filter(known -> stamp.isSameAs(known.stamp()))
                .orElseGet(() -> read(stamp, folder, shipped, before));
    }

    private static FolderReading read(
            FolderStamp stamp, Path folder, ShippedQuestionnaires shipped, Optional<FolderReading> before) {
        FolderListing listing = FolderListing.of(folder);
        List<QuestionnaireFile> files = listing.versions().stream()
                .filter(path -> !isShipped(path, shipped))
                .map(path -> unchanged(path, before).orElseGet(() -> QuestionnaireFile.read(path)))
                .toList();
        return new FolderReading(stamp, files, List.copyOf(listing.findings()));
    }

    private static boolean isShipped(Path path, ShippedQuestionnaires shipped) {
        VersionName name = QuestionnaireFile.nameOf(path);
        return shipped.checksum(name).filter(known -> hasChecksum(path, known)).isPresent()
                && MappingFile.beside(path).text().equals(shipped.mapping(name));
    }

    private static Optional<QuestionnaireFile> unchanged(Path path, Optional<FolderReading> before) {
        return before.stream()
                .flatMap(known -> known.files().stream())
                .filter(file -> file.path().equals(path))
                .filter(file -> hasChecksum(path, file.checksum()))
                .filter(file -> MappingFile.beside(path).equals(file.mapping()))
                .findFirst();
    }

    private static boolean hasChecksum(Path path, byte[] checksum) {
        try {
            return Arrays.equals(Sha256.of(BoundedFile.read(path)), checksum);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
