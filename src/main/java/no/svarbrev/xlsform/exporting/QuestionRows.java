package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.workbook.Draft;

/** The row of a question, the counterpart of QuestionMaker. */
final class QuestionRows {
    private static final Set<String> ALL = Set.of(
            "type",
            "name",
            "title",
            "description",
            "visibleIf",
            "isRequired",
            "requiredIf",
            "requiredErrorText",
            "readOnly",
            "enableIf",
            "defaultValue",
            "defaultValueExpression",
            "validators",
            "showCommentArea",
            "commentText");
    private static final Set<String> CHOOSING = Set.of(
            "choices", "colCount", "showOtherItem", "otherText", "choicesFromQuestion", "choicesFromQuestionMode");
    private static final Map<String, Set<String>> OWN = Map.of(
            "text", Set.of("inputType", "min", "max", "minErrorText", "maxErrorText", "step", "maxLength"),
            "comment", Set.of("rows", "maxLength"),
            "radiogroup", CHOOSING,
            "dropdown", CHOOSING,
            "checkbox", with(CHOOSING, "minSelectedChoices", "maxSelectedChoices"),
            "tagbox", with(CHOOSING, "minSelectedChoices", "maxSelectedChoices"),
            "ranking", Set.of("choices"),
            "expression", Set.of("expression"));

    private final Draft draft;
    private final RowMaker rows;
    private final ListMaker lists;

    QuestionRows(Draft draft, RowMaker rows, ListMaker lists) {
        this.draft = draft;
        this.rows = rows;
        this.lists = lists;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** What is worked out in a repeat where nobody sees it, and kept. */
    private static boolean isCalculate(Part element, String repeat) {
        return element.text("type").equals("expression")
                && !repeat.isEmpty()
                && element.has("visible")
                && !element.flag("visible")
                && element.text("clearIfInvisible").equals("none");
    }

    void add(Part element, String repeat) {
        String type = element.text("type");
        if (isCalculate(element, repeat)) {
            element.allowOnly(Set.of("type", "name", "visible", "clearIfInvisible", "expression"));
            rows.expression(
                    draft.row("calculate", element.text("name")), "calculation", element.at("expression"), repeat);
            return;
        }
        if (!OWN.containsKey(type)) {
            element.at("type").fault("elements of type «" + type + "» cannot be expressed in XLSForm");
            return;
        }
        element.allowOnly(
                type.equals("expression")
                        ? Set.of("type", "name", "title", "description", "visibleIf", "expression")
                        : with(ALL, OWN.get(type).toArray(String[]::new)));
        Map<String, String> row = draft.row(type(element, repeat), element.text("name"));
        rows.titled(row, element.at("title"), element.text("name"), repeat);
        rows.plain(row, "hint", element.at("description"), repeat);
        rows.expression(row, "relevant", element.at("visibleIf"), repeat);
        if (type.equals("expression")) {
            row.put("read_only", "yes");
            rows.expression(row, "calculation", element.at("expression"), repeat);
            return;
        }
        answering(element, row, repeat);
        Looks.put(element, row);
        ConstraintMaker.apply(element, row, rows, repeat);
        comment(element, row, repeat);
    }

    private String type(Part element, String repeat) {
        return switch (element.text("type")) {
            case "radiogroup", "dropdown" -> "select_one " + choices(element, repeat);
            case "checkbox", "tagbox" -> "select_multiple " + choices(element, repeat);
            case "ranking" -> "rank " + lists.list(element, "choices", repeat);
            case "text" -> Looks.typed(element);
            default -> "text";
        };
    }

    private String choices(Part element, String repeat) {
        if (element.has("choicesFromQuestion")) {
            return lists.ofQuestion(element.text("choicesFromQuestion")).orElseGet(() -> {
                element.at("choicesFromQuestion").fault("must be an earlier question with choices of its own");
                return "";
            });
        }
        String list = lists.list(element, "choices", repeat);
        return list + (element.flag("showOtherItem") ? " or_other" : "");
    }

    private void answering(Part element, Map<String, String> row, String repeat) {
        if (element.flag("isRequired")) {
            row.put("required", "yes");
        }
        rows.expression(row, "required", element.at("requiredIf"), repeat);
        rows.plain(row, "required_message", element.at("requiredErrorText"), repeat);
        if (element.flag("readOnly")) {
            row.put("read_only", "yes");
        }
        rows.parsed(element.at("enableIf"))
                .flatMap(open ->
                        rows.written(open.with(new Expression.Not(open.tree())), element.at("enableIf"), repeat, ""))
                .ifPresent(closed -> row.put("read_only", closed));
        for (String both : List.of(
                "isRequired requiredIf",
                "readOnly enableIf",
                "defaultValue defaultValueExpression",
                "showCommentArea showOtherItem")) {
            String[] names = both.split(" ");
            if (element.has(names[0]) && element.has(names[1])) {
                element.at(names[1]).fault("cannot be expressed beside " + names[0]);
            }
        }
        defaultValue(element, row, repeat);
        filter(element, row, repeat);
    }

    private void defaultValue(Part element, Map<String, String> row, String repeat) {
        JsonNode value = element.json().path("defaultValue");
        if (value.isArray()) {
            row.put(
                    "default",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(" ")));
        } else if (value.isNumber()) {
            row.put("default", ConstraintMaker.number(value));
        } else if (value.isTextual() && !value.textValue().isBlank()) {
            boolean mistaken =
                    value.textValue().contains("${") || value.textValue().matches("(?s)[a-z-]+\\(.*");
            if (mistaken) {
                element.at("defaultValue").fault("XLSForm would take this text for an expression");
            }
            row.put("default", value.textValue().strip());
        } else if (element.has("defaultValue")) {
            element.at("defaultValue").fault("must be a text, a number or a list of codes");
        }
        rows.expression(row, "default", element.at("defaultValueExpression"), repeat);
        String text = row.getOrDefault("default", "");
        boolean constant = !text.isEmpty() && !text.contains("${") && !text.matches("(?s)[a-z-]+\\(.*");
        if (element.has("defaultValueExpression") && constant) {
            element.at("defaultValueExpression").fault("a constant belongs into defaultValue");
        }
    }

    private void filter(Part element, Map<String, String> row, String repeat) {
        String from = element.text("choicesFromQuestion");
        String mode = element.text("choicesFromQuestionMode");
        if (from.isEmpty()) {
            lists.filter(element, row, repeat);
        } else if (!mode.equals("selected") && !mode.equals("unselected") || element.has("choices")) {
            element.at("choicesFromQuestionMode")
                    .fault("only «selected» and «unselected», without choices beside, can be expressed");
        } else {
            String selected = "selected(${" + from + "}, name)";
            row.put("choice_filter", mode.equals("selected") ? selected : "not(" + selected + ")");
        }
    }

    /** A row of its own, which other tools show as a question of its own. */
    void comment(Part element, Map<String, String> row, String repeat) {
        if (element.flag("showCommentArea")) {
            String name = element.text("name") + Marks.COMMENT_SUFFIX;
            Map<String, String> comment = draft.row("text", name);
            rows.titled(comment, element.at("commentText"), name, repeat);
            comment.put("appearance", Marks.COMMENT);
            if (row.containsKey("relevant")) {
                comment.put("relevant", row.get("relevant"));
            }
        } else if (element.has("commentText")) {
            element.at("commentText").fault("belongs to showCommentArea");
        }
    }
}
