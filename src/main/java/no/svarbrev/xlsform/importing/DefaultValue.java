package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.ListedChoice;
import no.svarbrev.xlsform.rows.Numbers;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.workbook.Cell;

/** What stands in a question before it is answered: a constant that fits its type, or an expression. */
final class DefaultValue {
    private final Form form;

    DefaultValue(Form form) {
        this.form = form;
    }

    void apply(Item item, ObjectNode element) {
        Cell cell = item.row().cell("default");
        if (cell.isBlank()) {
            return;
        }
        if (cell.text().contains("${")) {
            form.faults()
                    .note(
                            cell,
                            "a default is worked out once, before anything is answered: it cannot speak of answers; use calculation");
        } else if (isExpression(cell)) {
            form.expression(item, "default").ifPresent(value -> element.put("defaultValueExpression", value));
        } else if (fits(item, cell.text())) {
            constant(item, cell.text(), element);
        } else {
            form.faults()
                    .note(
                            cell,
                            "«" + cell.text() + "» does not fit the type "
                                    + item.row().text("type"));
        }
    }

    static boolean isExpression(Cell cell) {
        return cell.text().contains("${") || cell.text().matches("(?s)[a-z-]+\\(.*");
    }

    private boolean fits(Item item, String text) {
        List<String> codes =
                form.choices().of(item.list()).stream().map(ListedChoice::code).toList();
        return switch (item.type()) {
            case INTEGER -> Numbers.isNumber(text) && !text.contains(".");
            case DECIMAL, RANGE -> Numbers.isNumber(text);
            case SELECT_ONE -> codes.contains(text);
            case SELECT_MULTIPLE -> codes.containsAll(Arrays.asList(text.split("\\s+")));
            case DATE -> text.matches(item.looks("month-year") ? "[0-9]{4}-[0-9]{2}" : "[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case TIME -> text.matches("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
            case DATETIME -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
            case TEXT -> true;
            default -> false;
        };
    }

    private static void constant(Item item, String text, ObjectNode element) {
        if (item.type().isNumber()) {
            element.set("defaultValue", Numbers.node(new BigDecimal(text)));
        } else if (item.type() == RowType.SELECT_MULTIPLE) {
            Arrays.stream(text.split("\\s+")).forEach(element.withArray("defaultValue")::add);
        } else {
            element.put("defaultValue", text);
        }
    }
}
