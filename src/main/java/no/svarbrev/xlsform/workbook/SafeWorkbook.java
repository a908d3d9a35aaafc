package no.svarbrev.xlsform.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What of a file may be given to the workbook reader: only the parts it needs, each unpacked and counted by us first, so
 * that neither the sizes a zip claims nor the XML inside it can make the reader use much memory or time.
 */
public final class SafeWorkbook {
    public static final int MAX_FILE = 20 * 1024 * 1024;
    private static final int MAX_PART = 20 * 1024 * 1024;
    private static final int MAX_PARTS = 40 * 1024 * 1024;
    private static final int MAX_ENTRIES = 1_000;
    private static final Pattern NEEDED = Pattern.compile("\\[Content_Types\\]\\.xml|_rels/\\.rels"
            + "|xl/(workbook[0-9]*|sharedStrings|styles)\\.xml|xl/_rels/[^/]+\\.rels|xl/worksheets/[^/]+\\.xml");

    private final ByteArrayOutputStream safe = new ByteArrayOutputStream();
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[16 * 1024];
    private long unpacked;

    private SafeWorkbook() {}

    /** @return the same workbook, reduced to its harmless parts */
    static byte[] of(byte[] file) {
        if (file.length > MAX_FILE) {
            throw new FaultyXlsForm("", "the file is larger than 20 MB");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new FaultyXlsForm("", "the file is no .xlsx workbook");
        }
        return new SafeWorkbook().repacked(file);
    }

    private byte[] repacked(byte[] file) {
        if (entries(file) > MAX_ENTRIES) {
            throw new FaultyXlsForm("", "the workbook holds more than " + MAX_ENTRIES + " parts");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(safe)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (NEEDED.matcher(entry.getName()).matches()) {
                    refuseRarePacking(entry);
                    copy(entry.getName(), zip.getInputStream(entry), out);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new FaultyXlsForm("", "the file is no .xlsx workbook, or is broken");
        }
        if (!names.contains("[Content_Types].xml")) {
            throw new FaultyXlsForm("", "the file is no .xlsx workbook");
        }
        return safe.toByteArray();
    }

    /** Spreadsheets pack in one way; for some of the others a library would be missing. */
    private static void refuseRarePacking(ZipArchiveEntry entry) {
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new FaultyXlsForm("", "the workbook is packed in a way that spreadsheets do not use");
        }
    }

    /** Counted in the bytes, since what a zip says of itself may be wrong and every entry costs memory. */
    private static int entries(byte[] file) {
        int entries = 0;
        for (int at = 0; at + 3 < file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }

    private void copy(String name, InputStream content, ZipOutputStream out) throws IOException {
        if (!names.add(name)) {
            throw new FaultyXlsForm("", "the workbook holds the part " + name + " twice");
        }
        byte[] part = unpack(content);
        SafeXml.check(name, part);
        out.putNextEntry(new ZipEntry(name));
        out.write(part);
        out.closeEntry();
    }

    private byte[] unpack(InputStream content) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
            unpacked += read;
            part.write(buffer, 0, read);
            if (part.size() > MAX_PART || unpacked > MAX_PARTS) {
                throw new FaultyXlsForm("", "the workbook is larger than 40 MB when unpacked, or one sheet than 20 MB");
            }
        }
        return part.toByteArray();
    }
}
