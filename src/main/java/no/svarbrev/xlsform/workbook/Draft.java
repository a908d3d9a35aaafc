package no.svarbrev.xlsform.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook while it is made: the rows of each sheet by the names of their columns. */
public final class Draft {
    /** What a cell of Excel can hold. */
    public static final int MAX_TEXT = 32_767;

    private final List<Map<String, String>> survey = new ArrayList<>();
    private final List<Map<String, String>> choices = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** @return the row, to be filled on */
    public Map<String, String> row(String type, String name) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("type", type, "name", name));
        survey.add(row);
        return row;
    }

    public void end(String what) {
        survey.add(new LinkedHashMap<>(Map.of("type", "end_" + what)));
    }

    public void choices(String list, List<Map<String, String>> rows) {
        rows.forEach(row -> {
            Map<String, String> listed = new LinkedHashMap<>(Map.of("list_name", list));
            listed.putAll(row);
            choices.add(listed);
        });
    }

    public void setting(String name, String value) {
        settings.put(name, value);
    }

    /** @param number of the row in the sheet, of which the first holds the headings */
    public String nameInRow(int number) {
        return number < 2 || number > survey.size() + 1
                ? ""
                : survey.get(number - 2).getOrDefault("name", "");
    }

    public byte[] workbook() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Svarbrev", "1.0")) {
            write(workbook.newWorksheet(Columns.SURVEY), survey, Columns.SURVEY_READ);
            write(workbook.newWorksheet(Columns.CHOICES), choices, List.of("list_name", "name", "label"));
            write(workbook.newWorksheet(Columns.SETTINGS), List.of(settings), List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return TimelessZip.of(file.toByteArray());
    }

    private static void write(Worksheet sheet, List<Map<String, String>> rows, List<String> order) {
        List<String> columns = columns(rows, order);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, columns.get(column).startsWith("label") ? 60 : 20);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                String text = rows.get(row).getOrDefault(columns.get(column), "");
                if (!text.isEmpty()) {
                    sheet.value(row + 1, column, text);
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    /** In the order XLSForm is written in, each with its languages behind; others come last. */
    private static List<String> columns(List<Map<String, String>> rows, List<String> order) {
        List<String> used =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        List<String> columns = new ArrayList<>();
        for (String first : order) {
            used.stream()
                    .filter(column -> column.equals(first) || column.startsWith(first + "::"))
                    .forEach(columns::add);
        }
        used.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        return columns;
    }
}
