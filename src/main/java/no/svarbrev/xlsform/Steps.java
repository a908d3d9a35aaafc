package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * How fine a number may be. XLSForm has whole numbers and others only, so every step but 1 is marked in the appearance;
 * other tools pass over the mark and take finer numbers.
 */
final class Steps {
    private Steps() {}

    /** Steps count from the smallest number, so they stay whole only when it is. */
    static String type(Part element) {
        if (!element.has("step")) {
            return "decimal";
        }
        JsonNode min = element.json().path("min");
        boolean fromWhole = !min.isNumber() || isWhole(min.decimalValue());
        JsonNode step = element.json().path("step");
        return step.isNumber() && isWhole(step.decimalValue()) && fromWhole ? "integer" : "decimal";
    }

    /** The mark in its place among the looks of a row; empty when the type says enough. */
    static String look(Part element) {
        if (!element.has("step") || element.text("inputType").equals("range")) {
            return "";
        }
        if (!element.text("inputType").equals("number")) {
            element.at("step").fault("can be expressed for numbers only");
            return "";
        }
        JsonNode step = element.json().path("step");
        String shown = step.isNumber() ? ConstraintMaker.number(step) : "";
        if (!Numbers.isNumber(shown) || step.decimalValue().signum() <= 0) {
            element.at("step").fault("must be a number above 0, with at most 15 digits before and behind the point");
            return "";
        }
        return shown.equals("1") && type(element).equals("integer") ? "" : Marks.STEP + shown;
    }

    static void read(Item item, ObjectNode element, Form form) {
        List<String> marks = marks(item);
        if (item.type == RowType.INTEGER) {
            element.put("step", 1);
        }
        if (marks.isEmpty()) {
            return;
        }
        String shown = marks.get(0).substring(Marks.STEP.length());
        boolean number = Numbers.isNumber(shown) && new BigDecimal(shown).signum() > 0;
        if (marks.size() > 1 || !number || item.type == RowType.INTEGER && !isWhole(new BigDecimal(shown))) {
            form.faults()
                    .note(
                            item.row.cell("appearance"),
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
            form.faults().note(item.row.cell("appearance"), "a step cannot stand beside a calculation");
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
