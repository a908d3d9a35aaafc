package no.svarbrev.xlsform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.xlsform.workbook.Columns.Column;
import no.svarbrev.xlsform.workbook.Columns.Fate;

/** A sheet with the headings understood: in its first row, the columns of an XLSForm; below, the rows. */
public record FormSheet(Map<String, Cell> headings, List<SheetRow> rows) {
    public static FormSheet read(String sheet, List<List<Cell>> rows, Faults faults) {
        if (rows.isEmpty()) {
            return new FormSheet(Map.of(), List.of());
        }
        Map<Integer, Column> columns = new HashMap<>();
        Map<String, Cell> headings = new HashMap<>();
        for (Cell heading : rows.get(0)) {
            Column column = Columns.of(sheet, heading.text());
            columns.put(heading.column(), column);
            Cell earlier = headings.putIfAbsent(column.key(), heading);
            if (earlier != null) {
                faults.note(heading, "the column «" + heading.text() + "» stands twice");
            }
        }
        Map<String, Integer> places = new HashMap<>();
        headings.forEach((name, cell) -> places.put(name, cell.column()));
        List<SheetRow> read = new ArrayList<>();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            read.add(row(sheet, row, columns, places));
        }
        tell(sheet, rows, columns, faults);
        return new FormSheet(headings, read);
    }

    private static SheetRow row(
            String sheet, List<Cell> cells, Map<Integer, Column> columns, Map<String, Integer> places) {
        SheetRow row = new SheetRow(sheet, cells.get(0).row(), places);
        for (Cell cell : cells) {
            Column column = columns.get(cell.column());
            if (column != null && column.fate() == Fate.READ) {
                row.put(column.key(), cell);
            }
        }
        return row;
    }

    /** A column we do not read is told of when anything stands in it; templates have many that are empty. */
    private static void tell(String sheet, List<List<Cell>> rows, Map<Integer, Column> columns, Faults faults) {
        Map<Integer, Cell> headings = new HashMap<>();
        rows.get(0).forEach(heading -> headings.put(heading.column(), heading));
        for (List<Cell> row : rows.subList(1, rows.size())) {
            for (Cell cell : row) {
                Column column = columns.get(cell.column());
                Cell heading = headings.getOrDefault(cell.column(), new Cell(sheet, 0, cell.column(), ""));
                String called = "the column «" + heading.text() + "» of the sheet " + sheet + " is ";
                if (column == null) {
                    faults.finding(heading, "the column has no heading and is passed over");
                } else if (column.fate() == Fate.REFUSED) {
                    faults.note(heading, called + "not supported");
                } else if (column.fate() == Fate.TOLD) {
                    faults.finding(heading, called + "passed over");
                }
            }
        }
    }
}
