package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.rows.YesOrNo;
import no.svarbrev.xlsform.workbook.Cell;

/** Makes SurveyJS elements of rows: what all have in common here, the rest by type. */
public final class ElementMaker {
    private final Form form;
    private final ArrayNode calculated;
    private final QuestionMaker questions;

    /** @param calculated where calculate rows go, since SurveyJS keeps them beside the pages */
    ElementMaker(Form form, ArrayNode calculated) {
        this.form = form;
        this.calculated = calculated;
        this.questions = new QuestionMaker(form);
    }

    /** The elements of these rows; a comment area goes into the element before it. */
    ArrayNode elements(List<Item> items) {
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        Item before = null;
        for (Item item : items) {
            RowRules.check(item, form.faults());
            if (saysNothing(item)) {
                form.faults()
                        .finding(
                                item.row().cell("type"),
                                "there is nothing in «" + item.name() + "»: it is passed over");
            } else if (item.type() == RowType.COMMENT_AREA) {
                comment(item, before, elements);
            } else if (item.type() == RowType.CALCULATE && item.repeat().isPresent()) {
                calculateInRepeat(item).ifPresent(elements::add);
            } else if (item.type() == RowType.CALCULATE) {
                calculate(item);
            } else {
                ObjectNode element = element(item);
                if (!element.path("type").asText().equals("panel")
                        || !element.path("elements").isEmpty()) {
                    elements.add(element);
                }
            }
            before = item;
        }
        return elements;
    }

    private static boolean saysNothing(Item item) {
        boolean silent = item.row().inLanguages("label").isEmpty()
                && item.row().inLanguages("hint").isEmpty();
        return item.type().isSection() && item.children().isEmpty() || item.type() == RowType.NOTE && silent;
    }

    private void comment(Item item, Item before, ArrayNode elements) {
        boolean belongs =
                before != null && !elements.isEmpty() && Names.commented(item).equals(before.name());
        if (!belongs || !item.row().text("relevant").equals(before.row().text("relevant"))) {
            form.faults()
                    .note(
                            item.row().cell("name"),
                            "a comment field comes right after its question, is named like it with _comment behind, and is as"
                                    + " relevant");
            return;
        }
        ObjectNode element = (ObjectNode) elements.get(elements.size() - 1);
        element.put("showCommentArea", true);
        form.plain(item, "label")
                .filter(text -> !text.asText().equals(item.name()))
                .ifPresent(text -> element.set("commentText", text));
    }

    /** Outside its relevance XForms has no value. In a repeat it is a question that nobody sees. */
    void calculate(Item item) {
        calculation(item)
                .ifPresent(value -> calculated
                        .addObject()
                        .put("name", item.name())
                        .put("expression", value)
                        .put("includeIntoResult", true));
    }

    private Optional<ObjectNode> calculateInRepeat(Item item) {
        return calculation(item)
                .map(value -> JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "expression")
                        .put("name", item.name())
                        .put("visible", false)
                        .put("clearIfInvisible", "none")
                        .put("expression", value));
    }

    private Optional<String> calculation(Item item) {
        Cell cell = item.row().cell("calculation");
        Cell initial = item.row().cell("default");
        if (!cell.isBlank()) {
            return form.calculation(item, cell);
        }
        if (initial.isBlank() || DefaultValue.isExpression(initial)) {
            form.faults().note(cell, "a calculate row needs a calculation");
            return Optional.empty();
        }
        return form.constant(item, initial);
    }

    private ObjectNode element(Item item) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        element.put("type", "").put("name", item.name());
        switch (item.type()) {
            case NOTE -> note(item, element);
            case GROUP -> panel(item, element);
            case REPEAT -> repeat(item, element);
            case GRID -> grid(item, element);
            default -> questions.fill(item, element);
        }
        form.condition(item, "relevant").ifPresent(condition -> element.put("visibleIf", condition));
        return element;
    }

    private void note(Item item, ObjectNode element) {
        element.put("type", "html");
        form.note(item).ifPresent(text -> element.set("html", text));
    }

    void heading(Item item, ObjectNode node) {
        form.plain(item, "label").ifPresent(text -> node.set("title", text));
        form.plain(item, "hint").ifPresent(text -> node.set("description", text));
    }

    private void panel(Item item, ObjectNode element) {
        element.put("type", "panel");
        heading(item, element);
        element.set("elements", elements(item.children()));
    }

    private void repeat(Item item, ObjectNode element) {
        element.put("type", "paneldynamic");
        heading(item, element);
        if (item.repeat().isPresent()) {
            form.faults().note(item.row().cell("type"), "a repeat inside a repeat is not supported");
        }
        element.set("templateElements", elements(item.children()));
        Cell count = item.row().cell("repeat_count");
        if (count.isBlank()) {
            element.put("panelCount", 1);
        } else if (count.text().matches("[0-9]{1,3}")) {
            int panels = Integer.parseInt(count.text());
            element.put("panelCount", panels).put("minPanelCount", panels).put("maxPanelCount", panels);
        } else {
            form.expression(item, "repeat_count").ifPresent(expression -> {
                element.put("panelCountExpression", expression);
                form.faults().finding(count, "while the count is not answered nothing is asked; ODK asks once");
            });
        }
    }

    private void grid(Item item, ObjectNode element) {
        element.put("type", "matrix");
        heading(item, element);
        element.remove("title");
        questions.title(item, element);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        List<Item> asked = item.children();
        for (Item row : asked) {
            RowRules.check(row, form.faults());
            gridRow(row, asked.get(0), rows.addObject().put("value", row.name()));
        }
        element.set("rows", rows);
        if (!asked.isEmpty()) {
            element.set("columns", questions.choices(asked.get(0)));
            if (YesOrNo.of(asked.get(0).row().cell("required")) == YesOrNo.YES) {
                element.put("isRequired", true).put("eachRowRequired", true);
            }
        }
    }

    private void gridRow(Item row, Item first, ObjectNode node) {
        if (row.type() != RowType.SELECT_ONE || row.orOther()) {
            form.faults().note(row.row().cell("type"), "in a table-list all rows are select_one");
        } else if (!row.list().equals(first.list())) {
            form.faults().note(row.row().cell("type"), "in a table-list all rows have the same choices");
        }
        YesOrNo required = YesOrNo.of(row.row().cell("required"));
        if (required == YesOrNo.EXPRESSION || required != YesOrNo.of(first.row().cell("required"))) {
            form.faults().note(row.row().cell("required"), "in a table-list all rows are required or none");
        }
        questions.text(row, node);
        form.condition(row, "relevant").ifPresent(condition -> node.put("visibleIf", condition));
    }
}
