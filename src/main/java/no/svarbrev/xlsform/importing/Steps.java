package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.rows.Numbers;
import no.svarbrev.xlsform.rows.RowType;

/** How fine a number may be: as its type says, or its mark in the appearance. */
public final class Steps {
    private Steps() {}

    static void read(Item item, ObjectNode element, Form form) {
        List<String> marks = marks(item);
        if (item.type() == RowType.INTEGER) {
            element.put("step", 1);
        }
        if (marks.isEmpty()) {
            return;
        }
        String shown = marks.get(0).substring(Marks.STEP.length());
        boolean number = Numbers.isNumber(shown) && new BigDecimal(shown).signum() > 0;
        if (marks.size() > 1 || !number || item.type() == RowType.INTEGER && !Numbers.isWhole(new BigDecimal(shown))) {
            form.faults()
                    .note(
                            item.row().cell("appearance"),
                            "the step must be one number above 0, of an integer a whole one");
        } else {
            element.set("step", Numbers.node(new BigDecimal(shown)));
        }
    }

    private static List<String> marks(Item item) {
        return item.appearances().stream()
                .filter(look -> look.startsWith(Marks.STEP))
                .toList();
    }

    /** Where nothing is typed in there is no step. */
    static void refuse(Item item, Form form) {
        if (!marks(item).isEmpty()) {
            form.faults().note(item.row().cell("appearance"), "a step cannot stand beside a calculation");
        }
    }
}
