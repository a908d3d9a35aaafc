package no.svarbrev.platform.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.svarbrev.platform.PrivateFiles;

/** The file PostgreSQL writes its messages to, read again to say why a start failed. A big one is set aside at a start. */
final class PostgresLog {

    private static final long BIG = 10_000_000;
    private static final long TAIL = 4_000;

    private final Path file;
    private long mark;

    private PostgresLog(Path file) {
        this.file = file;
    }

    static PostgresLog open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > BIG)
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
        return new PostgresLog(PrivateFiles.file(file));
    }

    Path file() {
        return file;
    }

    void mark() throws IOException {
        mark = Files.size(file);
    }

    /** The newest since the mark; empty when nothing has been written. */
    String lastLine() throws IOException {
        return sinceMark().lines().reduce("", (earlier, later) -> later);
    }

    /** The end of what has been written since the mark. */
    String sinceMark() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            // Another may have cut the file shorter meanwhile.
            long from = Math.max(Math.min(mark, log.length()), log.length() - TAIL);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }
}
