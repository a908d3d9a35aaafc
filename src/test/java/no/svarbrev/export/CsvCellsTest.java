package no.svarbrev.export;

import static no.svarbrev.testkit.Tries.texts;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.lists;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.svarbrev.dataset.Cell;
import no.svarbrev.dataset.MissingCodes;
import no.svarbrev.questionnaire.choice.Missing;
import org.junit.jupiter.api.Test;

class CsvCellsTest {
    private static final AnalyseCells ANALYSE = new AnalyseCells(Values.CODES, MissingCodes.USUAL);
    private static final ExcelCells EXCEL = new ExcelCells(Values.LABELS, MissingCodes.USUAL);
    private static final ExcelCells EXCEL_CODES = new ExcelCells(Values.CODES, MissingCodes.USUAL);

    /** Fault C22: the codes keep clear of the answers, not the other way. */
    @Test
    void noTextIsAltered() {
        assertThat(ANALYSE.text("-9")).isEqualTo("-9");
        assertThat(ANALYSE.text(" -9")).isEqualTo(" -9");
        assertThat(ANALYSE.missing(Missing.NOT_ANSWERED, "Ubesvart")).isEqualTo("-9");
        assertThat(new AnalyseCells(Values.CODES, new MissingCodes(90)).missing(Missing.NOT_SHOWN, "Ikke vist"))
                .isEqualTo("-97");
    }

    @Test
    void analysisHasPointsAndOffsets() {
        assertThat(ANALYSE.number(new BigDecimal("1234.50"))).isEqualTo("1234.50");
        assertThat(ANALYSE.time(Instant.parse("2026-03-29T00:59:59.9Z"))).isEqualTo("2026-03-29T01:59:59+01:00");
        assertThat(ANALYSE.time(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("2026-03-29T03:00:00+02:00");
        assertThat(ANALYSE.text("=1+1")).isEqualTo("=1+1");
    }

    @Test
    void excelHasCommasAndDatesAsTheyAreWrittenHere() {
        assertThat(EXCEL.number(new BigDecimal("-0.5"))).isEqualTo("-0,5");
        assertThat(EXCEL.time(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("29.03.2026 03:00");
    }

    /** The full-width ones too: fault B16. */
    @Test
    void anApostropheStandsBeforeFormulasAndNeverBeforeNumbers() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")) {
            assertThat(EXCEL.text(start + "1")).isEqualTo("'" + start + "1");
            assertThat(EXCEL.code("kode", start + "1")).isEqualTo("'" + start + "1");
            assertThat(EXCEL.missing(Missing.DONT_KNOW, start + "1")).isEqualTo("'" + start + "1");
        }
        assertThat(EXCEL.text("a=1")).isEqualTo("a=1");
        assertThat(EXCEL_CODES.missing(Missing.NOT_SHOWN, "Ikke vist")).isEqualTo("-7");
    }

    @Test
    void everyTextIsReadBackAsItWasWritten() {
        tries(1_000).forAll(lists().of(texts(1, 20)).ofSizeBetween(1, 6)).checkAssert(CsvCellsTest::isReadBack);
    }

    private static void isReadBack(List<String> texts) {
        for (CsvProfile profile : CsvProfile.values()) {
            CsvText csv = CsvText.ofCodebook(profile);
            String file = csv.rows(
                            List.of(texts.stream().<Cell>map(Cell.Text::new).toList()))
                    .toString();
            List<String> expected = texts.stream()
                    .map(profile.cells(Values.LABELS, MissingCodes.USUAL)::text)
                    .toList();
            assertThat(read(profile, file)).containsExactly(wellFormed(expected));
        }
    }

    private static List<List<String>> read(CsvProfile profile, String file) {
        return CsvReader.builder()
                .fieldSeparator(profile == CsvProfile.EXCEL ? ';' : ',')
                .skipEmptyLines(false)
                .ofCsvRecord(file)
                .stream()
                .map(line -> List.copyOf(line.getFields()))
                .toList();
    }

    /** Half characters cannot be stored, so they cannot come here; the random texts have them all the same. */
    private static List<String> wellFormed(List<String> texts) {
        return texts.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
    }
}
