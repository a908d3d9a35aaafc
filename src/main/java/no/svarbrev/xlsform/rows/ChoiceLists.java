package no.svarbrev.xlsform.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.FormSheet;
import no.svarbrev.xlsform.workbook.SheetRow;

/** The lists of the sheet choices by name. */
public final class ChoiceLists {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final Map<String, List<ListedChoice>> lists = new LinkedHashMap<>();
    private final Set<String> columns;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<String>> given = new HashMap<>();

    private ChoiceLists(Set<String> columns) {
        this.columns = columns;
    }

    public static ChoiceLists of(FormSheet sheet, Faults faults) {
        ChoiceLists lists = new ChoiceLists(sheet.headings().keySet());
        List<SheetRow> rows =
                sheet.rows().stream().filter(row -> !row.cells().isEmpty()).toList();
        rows.forEach(row -> lists.given
                .computeIfAbsent(row.text("list_name"), unused -> new HashSet<>())
                .add(row.text("name")));
        rows.forEach(row -> lists.add(row, faults));
        return lists;
    }

    private void add(SheetRow row, Faults faults) {
        String list = row.text("list_name");
        Cell name = row.cell("name");
        if (list.isEmpty() && !row.has("name")) {
            faults.finding(row.cell("list_name"), "the row belongs to no list and is passed over");
        } else if (list.isEmpty()) {
            faults.note(row.cell("list_name"), "the choice belongs to no list");
        } else if (name.isBlank()) {
            faults.note(name, "the choice has no name");
        } else if (!codes.add(list + "\n" + name.text())) {
            faults.note(name, "the value «" + name.text() + "» stands twice in the list " + list);
        } else {
            lists.computeIfAbsent(list, unused -> new ArrayList<>())
                    .add(new ListedChoice(row, code(name, given.get(list), faults)));
        }
    }

    private static String code(Cell written, Set<String> taken, Faults faults) {
        if (CODE.matcher(written.text()).matches()) {
            return written.text();
        }
        String code = Spelling.code(written.text(), taken);
        taken.add(code);
        faults.finding(written, "the value «" + written.text() + "» is read as «" + code + "»");
        return code;
    }

    /** Empty when there is no such list. */
    public List<ListedChoice> of(String list) {
        return lists.getOrDefault(list, List.of());
    }

    public boolean hasColumn(String column) {
        return columns.contains(column);
    }
}
