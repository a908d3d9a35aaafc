package no.svarbrev.xlsform.exporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** What a definition asks: for every path of an expression the name it has in XLSForm, and its type. */
public final class Asked {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** @param repeat the repeat it is asked in; empty outside */
    record Answer(String name, RowType type, String repeat) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    private Asked() {}

    static Asked of(Part root) {
        Asked asked = new Asked();
        for (Part page : root.list("pages")) {
            asked.group(page);
            asked.collect(page.list("elements"), "", new HashSet<>());
        }
        for (Part value : root.list("calculatedValues")) {
            asked.add(value, value.text("name"), new Answer(value.text("name"), RowType.CALCULATE, ""));
        }
        return asked;
    }

    private void group(Part part) {
        checkName(part, part.text("name"));
        if (!groups.add(part.text("name"))) {
            part.at("name").fault("the name «" + part.text("name") + "» stands twice");
        }
    }

    private static void checkName(Part part, String name) {
        if (!NAME.matcher(name).matches()) {
            part.at(part.has("name") ? "name" : "value")
                    .fault("the name «" + name + "» is not a letter followed by at most 63 letters, digits or _");
        }
    }

    private void collect(List<Part> elements, String repeat, Set<String> taken) {
        for (Part element : elements) {
            String name = element.text("name");
            RowType type = type(element);
            if (type == RowType.GROUP) {
                group(element);
                collect(element.list("elements"), repeat, taken);
                continue;
            }
            if (!taken.add(name)) {
                element.at("name").fault("the name «" + name + "» stands twice");
            }
            String path = repeat.isEmpty() ? name : repeat + "/" + name;
            add(element, path, new Answer(name, type, repeat));
            if (element.json().path("showCommentArea").asBoolean()
                    || element.json().path("showOtherItem").asBoolean()) {
                boolean other = element.json().path("showOtherItem").asBoolean();
                answers.put(
                        path + "-Comment",
                        new Answer(name + (other ? "_other" : Marks.COMMENT_SUFFIX), RowType.TEXT, repeat));
                uses.merge(name + (other ? "_other" : Marks.COMMENT_SUFFIX), 1, Integer::sum);
            }
            inside(element, type, path, name);
        }
    }

    private void inside(Part element, RowType type, String path, String name) {
        if (type == RowType.REPEAT) {
            collect(element.list("templateElements"), name, new HashSet<>());
        }
        if (type == RowType.GRID) {
            for (Part row : element.list("rows")) {
                String value =
                        row.json().isObject() ? row.text("value") : row.json().asText();
                add(
                        row,
                        path + "." + value,
                        new Answer(
                                value,
                                RowType.SELECT_ONE,
                                path.contains("/") ? path.substring(0, path.indexOf('/')) : ""));
            }
        }
    }

    private void add(Part part, String path, Answer answer) {
        checkName(part, answer.name());
        answers.put(path, answer);
        uses.merge(answer.name(), 1, Integer::sum);
    }

    private static RowType type(Part element) {
        return switch (element.text("type")) {
            case "panel" -> RowType.GROUP;
            case "paneldynamic" -> RowType.REPEAT;
            case "matrix" -> RowType.GRID;
            case "checkbox", "tagbox" -> RowType.SELECT_MULTIPLE;
            case "radiogroup", "dropdown" -> RowType.SELECT_ONE;
            case "ranking" -> RowType.RANK;
            case "html" -> RowType.NOTE;
            case "expression" -> RowType.CALCULATE;
            case "text" ->
                switch (element.text("inputType")) {
                    case "number", "range" -> RowType.DECIMAL;
                    case "date", "month" -> RowType.DATE;
                    case "datetime-local" -> RowType.DATETIME;
                    case "time" -> RowType.TIME;
                    default -> RowType.TEXT;
                };
            default -> RowType.TEXT;
        };
    }

    /**
     * @param column where the path stands in its expression
     * @param repeat the repeat the path is spoken of in; empty outside
     */
    Answer answer(String path, int column, String repeat) {
        Answer answer =
                answers.get(path.startsWith("panel.") && !repeat.isEmpty() ? repeat + "/" + path.substring(6) : path);
        if (answer == null) {
            throw new ExpressionFault(column, "«" + path + "» is no question of the form");
        }
        if (uses.get(answer.name()) > 1 || groups.contains(answer.name())) {
            throw new ExpressionFault(
                    column,
                    "«" + answer.name() + "» names several things, of which XLSForm could not tell which is meant");
        }
        return answer;
    }

    boolean names(String name) {
        return uses.containsKey(name);
    }

    /** Whether a question in that repeat has the name. */
    boolean asks(String repeat, String name) {
        return answers.containsKey(repeat + "/" + name);
    }
}
