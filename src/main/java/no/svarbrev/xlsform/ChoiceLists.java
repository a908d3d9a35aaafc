package no.svarbrev.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lists of the sheet choices by name. */
final class ChoiceLists {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final Map<String, List<ListedChoice>> lists = new LinkedHashMap<>();
    private final Set<String> columns;
    private final Set<String> codes = new HashSet<>();

    private ChoiceLists(Set<String> columns) {
        this.columns = columns;
    }

    static ChoiceLists of(FormSheet sheet, Faults faults) {
        ChoiceLists lists = new ChoiceLists(sheet.headings().keySet());
        for (SheetRow row : sheet.rows()) {
            if (!row.cells().isEmpty()) {
                lists.add(row, faults);
            }
        }
        return lists;
    }

    private void add(SheetRow row, Faults faults) {
        String list = row.text("list_name");
        Cell name = row.cell("name");
        if (list.isEmpty()) {
            faults.note(row.cell("list_name"), "the choice belongs to no list");
        } else if (!CODE.matcher(name.text()).matches()) {
            faults.note(name, "the value «" + name.text() + "» is not 1 to 64 letters a–z, digits or _");
        } else if (!codes.add(list + "\n" + name.text())) {
            faults.note(name, "the value «" + name.text() + "» stands twice in the list " + list);
        } else {
            lists.computeIfAbsent(list, unused -> new ArrayList<>()).add(new ListedChoice(row));
        }
    }

    /** Empty when there is no such list. */
    List<ListedChoice> of(String list) {
        return lists.getOrDefault(list, List.of());
    }

    boolean hasColumn(String column) {
        return columns.contains(column);
    }
}
