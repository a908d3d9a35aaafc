package no.svarbrev.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIT {

    @TempDir
    Path cache;

    @Test
    void twoThatUnpackAtOnceEndWithOneWholeFolder() throws Exception {
        List<PostgresBinaries> unpacked =
                IntStream.range(0, 2).parallel().mapToObj(i -> unpack()).toList();
        assertThat(unpacked.get(0)).isEqualTo(unpacked.get(1));
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries).containsExactly(unpacked.get(0).folder());
        }
        assertThat(new PostgresPrograms(unpacked.get(0), Unprivileged.ofThisProcess()).majorVersion())
                .isEqualTo("18");
    }

    @Test
    void aFolderThatLostAFileIsUnpackedAgain() throws Exception {
        Path initdb = unpack().program("initdb");
        long length = Files.size(initdb);
        Files.writeString(initdb, "cut short");
        unpack();
        assertThat(initdb).hasSize(length);
        assertThat(UnpackedFiles.areComplete(initdb.getParent().getParent())).isTrue();
    }

    private PostgresBinaries unpack() {
        try {
            return PostgresBinaries.in(cache, PostgresBinaries.packed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
