package no.svarbrev.xlsform.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the time it was made, so that the same questionnaire always gives the same bytes. */
final class TimelessZip {
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TimelessZip() {}

    static byte[] of(byte[] workbook) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(BEGINNING);
                out.putNextEntry(copy);
                out.write(timeless(entry.getName(), zip.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] timeless(String name, byte[] part) {
        if (!name.equals("docProps/core.xml")) {
            return part;
        }
        return new String(part, StandardCharsets.UTF_8)
                .replaceFirst("(?<=W3CDTF\">)[^<]*(?=</dcterms:created>)", "1980-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
