package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import no.svarbrev.xlsform.workbook.XlsFormFault;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A real workbook, written row by row with | between the cells; \n in a cell is a line break. */
public final class WrittenForm {
    private final Map<String, List<String>> sheets = new LinkedHashMap<>();

    private WrittenForm() {}

    /** A form with a title and these rows, the first with the headings. */
    public static WrittenForm survey(String... rows) {
        return new WrittenForm().sheet("survey", rows).sheet("settings", "form_title", "Prøve");
    }

    public WrittenForm choices(String... rows) {
        return sheet("choices", rows);
    }

    WrittenForm settings(String... rows) {
        return sheet("settings", rows);
    }

    WrittenForm sheet(String name, String... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Prove", "1.0")) {
            for (Map.Entry<String, List<String>> sheet : sheets.entrySet()) {
                write(workbook.newWorksheet(sheet.getKey()), sheet.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, List<String> rows) {
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row).split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                String text = cells[column].strip().replace("\\n", "\n");
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
        }
    }

    public ObjectNode read() {
        return XlsForms.read(bytes());
    }

    /** What there is to know about how it was read. */
    List<String> findings() {
        return XlsForms.reading(bytes(), "skjema").findings().stream()
                .map(XlsFormFault::toString)
                .toList();
    }

    /** As it is when it has been written to a file and read again. */
    static JsonNode reread(JsonNode json) {
        try {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(json.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public List<String> faults() {
        try {
            return List.of("no fault: " + read());
        } catch (FaultyXlsForm faulty) {
            return faulty.faults().stream().map(XlsFormFault::toString).toList();
        }
    }
}
