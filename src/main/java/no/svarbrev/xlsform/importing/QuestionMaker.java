package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.ListedChoice;
import no.svarbrev.xlsform.rows.Numbers;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.rows.YesOrNo;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import no.svarbrev.xlsform.xpath.Expr;

/** Fills a SurveyJS question from its row. */
public final class QuestionMaker {
    private static final String OTHER = "other";

    /** In all questions together, since a small file can name a long list many times. */
    private static final int MAX_CHOICES = 50_000;

    private final Form form;
    private int made;

    QuestionMaker(Form form) {
        this.form = form;
    }

    void fill(Item item, ObjectNode element) {
        title(item, element);
        form.plain(item, "hint").ifPresent(text -> element.set("description", text));
        if (item.row().has("calculation")) {
            calculated(item, element);
            return;
        }
        kind(item, element);
        required(item, element);
        readOnly(item, element);
        new DefaultValue(form).apply(item, element);
        ConstraintParts.apply(item, element, form);
        if (item.type().hasList()) {
            ChoiceFilter.apply(item, element, form);
        }
    }

    /** A title that only repeats the name is none: SurveyJS shows the name then. */
    void title(Item item, ObjectNode element) {
        Optional<JsonNode> title = form.plain(item, "label");
        if (title.isEmpty()) {
            form.faults()
                    .finding(item.row().cell("label"), "«" + item.name() + "» has no label: its name is shown instead");
        }
        title.filter(text -> !text.asText().equals(item.name())).ifPresent(text -> element.set("title", text));
    }

    void text(Item row, ObjectNode node) {
        form.plain(row, "label")
                .filter(text -> !text.asText().equals(row.name()))
                .ifPresent(text -> node.set("text", text));
    }

    private void calculated(Item item, ObjectNode element) {
        element.put("type", "expression");
        Steps.refuse(item, form);
        form.calculation(item, item.row().cell("calculation"))
                .ifPresent(expression -> element.put("expression", expression));
        for (String column : List.of("constraint", "default", "required")) {
            if (item.row().has(column) && YesOrNo.of(item.row().cell(column)) != YesOrNo.NO) {
                form.faults().note(item.row().cell(column), "«" + column + "» cannot stand beside a calculation");
            }
        }
    }

    private void kind(Item item, ObjectNode element) {
        switch (item.type()) {
            case SELECT_ONE -> select(item, element, item.looks("minimal") ? "dropdown" : "radiogroup");
            case SELECT_MULTIPLE -> select(item, element, item.looks("minimal") ? "tagbox" : "checkbox");
            case RANK -> select(item, element, "ranking");
            case ACKNOWLEDGE ->
                element.put("type", "checkbox").withArray("choices").addObject().put("value", "OK");
            case TEXT -> text(item, element, parameters(item));
            case INTEGER, DECIMAL -> Steps.read(item, typed(element, "number"), form);
            case RANGE -> range(item, element, parameters(item));
            case DATE -> typed(element, item.looks("month-year") ? "month" : "date");
            case TIME -> typed(element, "time");
            case DATETIME -> typed(element, "datetime-local");
            default -> throw new IllegalStateException(item.type().name());
        }
    }

    private static ObjectNode typed(ObjectNode element, String inputType) {
        return element.put("type", "text").put("inputType", inputType);
    }

    private void text(Item item, ObjectNode element, Map<String, String> parameters) {
        boolean multiline = item.looks("multiline") || parameters.containsKey("rows");
        element.put("type", multiline ? "comment" : "text");
        parameters.forEach((name, value) -> {
            if (name.equals("rows") && value.matches("[0-9]{1,2}")) {
                element.put("rows", Integer.parseInt(value));
            } else {
                form.faults()
                        .note(
                                item.row().cell("parameters"),
                                "the parameter «" + name + "=" + value + "» is not supported here");
            }
        });
    }

    private void range(Item item, ObjectNode element, Map<String, String> parameters) {
        typed(element, "range").put("min", 1).put("max", 10).put("step", 1);
        Map<String, String> properties = Map.of("start", "min", "end", "max", "step", "step");
        parameters.forEach((name, value) -> {
            if (properties.containsKey(name) && Numbers.isNumber(value)) {
                element.set(properties.get(name), Numbers.node(new BigDecimal(value)));
            } else {
                form.faults()
                        .note(
                                item.row().cell("parameters"),
                                "the parameter «" + name + "=" + value + "» is not supported here");
            }
        });
        if (element.path("min").asDouble() >= element.path("max").asDouble()
                || element.path("step").asDouble() <= 0) {
            form.faults().note(item.row().cell("parameters"), "the range must go upwards, in steps above 0");
        }
    }

    private static Map<String, String> parameters(Item item) {
        Map<String, String> parameters = new TreeMap<>();
        Arrays.stream(item.row().text("parameters").replaceAll("\\s*=\\s*", "=").split("[\\s;,]+"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> parameters.put(part.replaceFirst("=.*", ""), part.replaceFirst("^[^=]*=?", "")));
        return parameters;
    }

    private void select(Item item, ObjectNode element, String type) {
        element.put("type", type);
        element.set("choices", choices(item));
        item.appearances().stream()
                .filter(look -> look.matches("columns-[1-9]"))
                .forEach(look -> element.put("colCount", Integer.parseInt(look.substring(8))));
        if (item.looks("horizontal")) {
            element.put("colCount", 0);
        }
        if (item.orOther() && item.type() == RowType.RANK) {
            form.faults().note(item.row().cell("type"), "rank has no or_other");
        } else if (item.orOther()) {
            element.put("showOtherItem", true);
            form.faults()
                    .finding(item.row().cell("type"), "who answers «other» must write what; ODK lets that be empty");
            other(item)
                    .flatMap(choice -> form.choiceText(choice, item))
                    .ifPresent(text -> element.set("otherText", text));
        }
    }

    private Optional<ListedChoice> other(Item item) {
        return form.choices().of(item.list()).stream()
                .filter(choice -> choice.code().equals(OTHER))
                .findFirst();
    }

    /** The choices of the row's list; with or_other SurveyJS adds «other» itself. */
    ArrayNode choices(Item item) {
        ArrayNode choices = JsonNodeFactory.instance.arrayNode();
        List<ListedChoice> listed = form.choices().of(item.list());
        if (listed.isEmpty() && item.type().hasList()) {
            form.faults().note(item.row().cell("type"), "there is no list «" + item.list() + "» in the sheet choices");
        }
        made += listed.size();
        if (made > MAX_CHOICES) {
            throw new FaultyXlsForm(
                    item.row().cell("type").place(),
                    "with this list the form has more than " + MAX_CHOICES + " choices");
        }
        for (ListedChoice choice : listed) {
            if (!item.orOther() || !choice.code().equals(OTHER)) {
                ObjectNode node = choices.addObject().put("value", choice.code());
                form.choiceText(choice, item)
                        .filter(text -> !text.asText().equals(choice.code()))
                        .ifPresent(text -> node.set("text", text));
            }
        }
        return choices;
    }

    private void required(Item item, ObjectNode element) {
        switch (YesOrNo.of(item.row().cell("required"))) {
            case YES -> element.put("isRequired", true);
            case EXPRESSION ->
                form.condition(item, "required").ifPresent(condition -> element.put("requiredIf", condition));
            case NO -> {
                // Nothing must be answered.
            }
        }
        form.plain(item, "required_message").ifPresent(text -> element.set("requiredErrorText", text));
    }

    private void readOnly(Item item, ObjectNode element) {
        Cell cell = item.row().cell("read_only");
        for (String column : List.of("required", "constraint")) {
            boolean said = item.row().has(column) && YesOrNo.of(item.row().cell(column)) != YesOrNo.NO;
            if (said && YesOrNo.of(cell) != YesOrNo.NO) {
                form.faults()
                        .finding(
                                item.row().cell(column),
                                "«" + column + "» is not asked for while the question is read only; ODK does");
            }
        }
        switch (YesOrNo.of(cell)) {
            case YES -> element.put("readOnly", true);
            case EXPRESSION ->
                form.cells()
                        .parsed(cell)
                        .flatMap(expression -> form.written(opposite(expression), item, cell))
                        .ifPresent(condition -> element.put("enableIf", condition));
            case NO -> {
                // It can be answered.
            }
        }
    }

    private static Expr opposite(Expr expression) {
        return expression instanceof Expr.Not not ? not.operand() : new Expr.Not(expression, expression.column());
    }
}
