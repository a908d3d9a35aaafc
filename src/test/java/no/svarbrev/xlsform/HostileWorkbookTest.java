package no.svarbrev.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import no.svarbrev.xlsform.workbook.XlsFormFault;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks made to hurt are refused within five seconds and 200 MB of allocated memory, with the reason. */
class HostileWorkbookTest {
    private static final long MEGABYTE = 1024 * 1024;

    /** Writes the content of one part of a zip. */
    private interface Content {
        void to(ZipOutputStream zip) throws IOException;
    }

    @Test
    void aSheetOfTwoMillionRowsIsRefused() {
        refused(
                with("xl/worksheets/sheet1.xml", zip -> {
                    zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int row = 1; row <= 2_000_000; row++) {
                        zip.write(("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>1</v></c></row>")
                                .getBytes(StandardCharsets.UTF_8));
                    }
                    zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                }),
                "40 MB when unpacked, or one sheet than 20 MB");
    }

    @Test
    void fewerRowsThanThatAreRefusedByTheirNumber() {
        refused(sheet("<row/>".repeat(1_000_000)), "more than 20000 rows");
        refused(sheet("<row><c><v>1</v></c></row>".repeat(100_000)), "more than 20000 rows");
    }

    @Test
    void formattedRowsWithoutContentAreNoFaultAndCostLittle() {
        byte[] form = sheet("<row r=\"1048576\" s=\"1\"/>".repeat(100_000));
        assertThat(cost(() -> assertThat(catchThrowableOfType(FaultyXlsForm.class, () -> XlsForms.read(form))
                                .faults())
                        .containsExactly(new XlsFormFault("survey", "nothing is asked"))))
                .isLessThan(200 * MEGABYTE);
    }

    @Test
    void aRowFarBelowIsRefused() {
        refused(sheet("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"), "more than 20000 rows");
        refused(sheet("<row r=\"99999999999999999999\"/>"), "more than 20000 rows");
    }

    @Test
    void aCellFarToTheRightIsRefused() {
        refused(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "more than 200 columns");
        refused(sheet("<row r=\"1\"><c r=\"GS1\"><v>1</v></c></row>"), "more than 200 columns");
        refused(sheet("<row r=\"1\"><c r=\"1\"><v>1</v></c></row>"), "more than 200 columns");
    }

    @Test
    void formattedCellsWithoutContentToTheRightAreNoFault() {
        byte[] form = sheet("<row r=\"1\"><c r=\"IV1\" s=\"0\"/></row>");
        FaultyXlsForm faulty = catchThrowableOfType(FaultyXlsForm.class, () -> XlsForms.read(form));
        assertThat(faulty.faults()).containsExactly(new XlsFormFault("survey", "nothing is asked"));
        refused(sheet("<row r=\"1\"><c r=\"XFD1\" s=\"0\"/></row>"), "more than 200 columns");
    }

    @Test
    void aCellOfEndlessTextIsRefused() {
        String text = "<c t=\"inlineStr\"><is><t>" + "a".repeat(100_001) + "</t></is></c>";
        refused(sheet("<row r=\"1\">" + text + "</row>"), "more than 100000 characters");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() {
        refused(with("xl/sharedStrings.xml", zeros(300)), "larger than 40 MB when unpacked");
    }

    @Test
    void aBombInAPartNobodyReadsIsNeverUnpacked() {
        byte[] form = with("xl/media/image1.png", zeros(300));
        assertThat(cost(() -> XlsForms.read(form))).isLessThan(100 * MEGABYTE);
    }

    @Test
    void aDocumentTypeIsRefusedWithItsEntities() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>";
        refused(with("xl/sharedStrings.xml", text(bomb)), "declares a document type");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>";
        refused(with("xl/sharedStrings.xml", text(external)), "declares a document type");
        refused(with("xl/sharedStrings.xml", utf16(external)), "declares a document type");
        refused(with("xl/workbook.xml", text(external)), "declares a document type");
        refused(with("[Content_Types].xml", text(external)), "declares a document type");
    }

    @Test
    void deepNestingIsRefused() {
        refused(sheet("<x>".repeat(10_000) + "</x>".repeat(10_000)), "deeper than 100");
    }

    @Test
    void brokenXmlIsRefused() {
        refused(sheet("<row"), "not well-formed");
    }

    @Test
    void moreThanTwentyMegabytesAreNotEvenOpened() throws IOException {
        byte[] file = new byte[21 * 1024 * 1024];
        file[0] = 'P';
        file[1] = 'K';
        refused(file, "larger than 20 MB");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }
        };
        FaultyXlsForm faulty = catchThrowableOfType(FaultyXlsForm.class, () -> XlsForms.reading(endless, "form"));
        assertThat(faulty).hasMessageContaining("larger than 20 MB");
    }

    /** Those that are packed with what needs a library that is not there: zstd, xz, an unknown one. */
    @ParameterizedTest
    @ValueSource(ints = {93, 95, 14, 12, 9, 77})
    void aPackingThatSpreadsheetsDoNotUseIsRefused(int method) {
        byte[] form = sheet("<row/>");
        for (int at = 0; at + 11 < form.length; at++) {
            boolean header = form[at] == 'P' && form[at + 1] == 'K';
            if (header && form[at + 2] == 1 && form[at + 3] == 2) {
                form[at + 10] = (byte) method;
            } else if (header && form[at + 2] == 3 && form[at + 3] == 4) {
                form[at + 8] = (byte) method;
            }
        }
        refused(form, "packed in a way that spreadsheets do not use");
    }

    @Test
    void aPartThatSaysNotWhereItsSheetsAreIsRefused() {
        refused(
                with(
                        "xl/_rels/workbook.xml.rels",
                        text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\"/></Relationships>")),
                "the workbook is damaged");
    }

    @Test
    void aHundredThousandPartsAreRefused() {
        refused(
                with("a/0", zip -> {
                    for (int part = 1; part < 100_000; part++) {
                        zip.putNextEntry(new ZipEntry("a/" + part));
                    }
                }),
                "more than 1000 parts");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        refused(new byte[0], "no .xlsx workbook");
        refused("type,name,label".getBytes(StandardCharsets.UTF_8), "no .xlsx workbook");
        refused("PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.UTF_8), "no .xlsx workbook");
        byte[] form = form();
        refused(java.util.Arrays.copyOf(form, form.length / 2), "no .xlsx workbook");
    }

    @Test
    void anyDamagedByteGivesAFormOrARefusalButNothingElse() {
        byte[] form = form();
        for (int at = 0; at < form.length; at += 3) {
            byte[] damaged = form.clone();
            damaged[at] ^= (byte) (1 + at % 255);
            try {
                XlsForms.read(damaged);
            } catch (FaultyXlsForm expected) {
                assertThat(expected.faults()).isNotEmpty();
            }
        }
    }

    private static void refused(byte[] file, String reason) {
        long before = ownTime();
        long memory = cost(() -> {
            FaultyXlsForm faulty = catchThrowableOfType(FaultyXlsForm.class, () -> XlsForms.read(file));
            assertThat(faulty).hasMessageContaining(reason);
        });
        assertThat(Duration.ofNanos(ownTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(memory).isLessThan(200 * MEGABYTE);
    }

    /** What this thread has worked, whatever else the machine does. */
    private static long ownTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** All that was allocated, of which what lives at one time is a part. */
    private static long cost(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] form() {
        return WrittenForm.survey("type|name|label", "text|navn|Navn").bytes();
    }

    private static byte[] sheet(String rows) {
        return with("xl/worksheets/sheet1.xml", text("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static Content text(String text) {
        return zip -> zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content utf16(String text) {
        return zip ->
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text).getBytes(StandardCharsets.UTF_16));
    }

    private static Content zeros(int megabytes) {
        byte[] zeros = new byte[(int) MEGABYTE];
        return zip -> {
            for (int count = 0; count < megabytes; count++) {
                zip.write(zeros);
            }
        };
    }

    /** A good form with one part put in or replaced. */
    private static byte[] with(String part, Content content) {
        Map<String, Content> parts = parts();
        parts.put(part, content);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, Content> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                each.getValue().to(zip);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static Map<String, Content> parts() {
        Map<String, Content> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(form()).get()) {
            for (var entry : java.util.Collections.list(zip.getEntries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), out -> new ByteArrayInputStream(bytes).transferTo(out));
            }
            return parts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
