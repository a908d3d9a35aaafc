package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.rows.Numbers;

/**
 * How fine a number may be. XLSForm has whole numbers and others only, so every step but 1 is marked in the appearance;
 * other tools pass over the mark and take finer numbers.
 */
final class StepLook {
    private StepLook() {}

    /** Steps count from the smallest number, so they stay whole only when it is. */
    static String type(Part element) {
        if (!element.has("step")) {
            return "decimal";
        }
        JsonNode min = element.json().path("min");
        boolean fromWhole = !min.isNumber() || Numbers.isWhole(min.decimalValue());
        JsonNode step = element.json().path("step");
        return step.isNumber() && Numbers.isWhole(step.decimalValue()) && fromWhole ? "integer" : "decimal";
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
}
