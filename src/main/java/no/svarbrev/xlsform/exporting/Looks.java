package no.svarbrev.xlsform.exporting;

import java.util.List;
import java.util.Map;

/** Which type, appearance and parameters a question of SurveyJS has in XLSForm. */
public final class Looks {
    private Looks() {}

    static String typed(Part element) {
        String input = element.text("inputType");
        switch (input) {
            case "", "text":
                return "text";
            case "date", "month":
                return "date";
            case "time", "range":
                return input;
            case "datetime-local":
                return "dateTime";
            case "number":
                return StepLook.type(element);
            default:
                element.at("inputType").fault("the input type «" + input + "» cannot be expressed");
                return "text";
        }
    }

    static void put(Part element, Map<String, String> row) {
        String type = element.text("type");
        String look = switch (type) {
            case "dropdown", "tagbox" -> "minimal";
            case "comment" -> "multiline";
            default -> element.text("inputType").equals("month") ? "month-year" : StepLook.look(element);
        };
        if (element.has("colCount")) {
            int columns = element.json().path("colCount").asInt(-1);
            if (columns < 0 || columns > 9) {
                element.at("colCount").fault("must be a number from 0 to 9");
            }
            look = (look + (columns == 0 ? " horizontal" : " columns-" + columns)).strip();
        }
        if (!look.isEmpty()) {
            row.put("appearance", look);
        }
        if (type.equals("comment") && element.has("rows")) {
            row.put("parameters", "rows=" + element.json().path("rows").asInt());
        }
        if (element.text("inputType").equals("range")) {
            row.put("parameters", range(element));
        }
    }

    private static String range(Part element) {
        for (String property : List.of("min", "max", "step")) {
            if (!element.json().path(property).isNumber()) {
                element.at(property).fault("a range needs min, max and step as numbers");
            }
        }
        return "start=" + ConstraintMaker.number(element.json().path("min")) + " end="
                + ConstraintMaker.number(element.json().path("max")) + " step="
                + ConstraintMaker.number(element.json().path("step"));
    }
}
