package no.svarbrev.xlsform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What of a file may be given to the workbook reader: only the parts it needs, each unpacked and counted by us first, so
 * that neither the sizes a zip claims nor the XML inside it can make the reader use much memory or time.
 */
final class SafeWorkbook {
    static final int MAX_FILE = 20 * 1024 * 1024;
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
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(safe)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                copy(entry.getName(), zip, out);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new FaultyXlsForm("", "the file is no .xlsx workbook, or is broken");
        }
        if (!names.contains("[Content_Types].xml")) {
            throw new FaultyXlsForm("", "the file is no .xlsx workbook");
        }
        return safe.toByteArray();
    }

    private void copy(String name, ZipInputStream zip, ZipOutputStream out) throws IOException {
        if (!names.add(name) || names.size() > MAX_ENTRIES) {
            throw new FaultyXlsForm("", "the workbook holds a part twice, or more than " + MAX_ENTRIES + " parts");
        }
        if (NEEDED.matcher(name).matches()) {
            byte[] part = unpack(zip);
            SafeXml.check(name, part);
            out.putNextEntry(new ZipEntry(name));
            out.write(part);
            out.closeEntry();
        } else {
            skip(zip);
        }
    }

    private byte[] unpack(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
            count(read);
            part.write(buffer, 0, read);
            if (part.size() > MAX_PART) {
                throw tooLarge();
            }
        }
        return part.toByteArray();
    }

    /** A part that is not needed is unpacked too, or the next could not be found; it must be no bomb either. */
    private void skip(ZipInputStream zip) throws IOException {
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
            count(read);
        }
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > MAX_PARTS) {
            throw tooLarge();
        }
    }

    private static FaultyXlsForm tooLarge() {
        return new FaultyXlsForm("", "the workbook is larger than 40 MB when unpacked, or one sheet than 20 MB");
    }
}
