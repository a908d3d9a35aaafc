package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @TempDir
    private Path folder;

    @Test
    void aDiskWithRoomIsNotUsedUpAndNorIsAFolderThatIsNotThere() {
        Assumptions.assumeTrue(folder.toFile().getUsableSpace() > DiskSpace.LEAST);
        assertThat(new DiskSpace(folder).isUsedUp()).isFalse();
        assertThat(new DiskSpace(folder.resolve("none")).isUsedUp()).isFalse();
    }

    /** Fault A4: file systems of the kernel have no room at all. */
    @Test
    void aDiskWithoutRoomIsUsedUp() {
        List<Path> full = List.of(Path.of("/proc"), Path.of("/sys"));
        Assumptions.assumeTrue(full.stream().allMatch(Files::isDirectory));
        assertThat(full)
                .allSatisfy(path -> assertThat(new DiskSpace(path).isUsedUp()).isTrue());
    }
}
