package no.svarbrev.xlsform.workbook;

import java.util.Map;
import java.util.TreeMap;

/** One row below the headings: its cells by the name of their column. */
public final class SheetRow {
    private final String sheet;
    private final int row;
    private final Map<String, Integer> columns;
    private final Map<String, Cell> cells = new TreeMap<>();

    /** @param columns the place of every column of the sheet, by its name */
    public SheetRow(String sheet, int row, Map<String, Integer> columns) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
    }

    void put(String column, Cell cell) {
        cells.put(column, cell);
    }

    /** An empty one stands where the column is, in any language, or in the first column when there is no such column. */
    public Cell cell(String column) {
        Cell cell = cells.get(column);
        return cell == null ? new Cell(sheet, row, place(column), "") : cell;
    }

    private int place(String column) {
        return columns.entrySet().stream()
                .filter(heading ->
                        heading.getKey().equals(column) || heading.getKey().startsWith(column + "::"))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    public String text(String column) {
        return cell(column).text();
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** By language as the heading writes it; no language is the empty text. */
    public Map<String, Cell> inLanguages(String column) {
        Map<String, Cell> texts = new TreeMap<>();
        cells.forEach((key, cell) -> {
            if (key.equals(column)) {
                texts.put("", cell);
            } else if (key.startsWith(column + "::")) {
                texts.put(key.substring(column.length() + 2), cell);
            }
        });
        return texts;
    }

    public Map<String, Cell> cells() {
        return cells;
    }
}
