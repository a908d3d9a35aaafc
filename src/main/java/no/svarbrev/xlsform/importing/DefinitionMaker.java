package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Columns;

/** The whole definition: each group at the top is a page, and what stands between groups is gathered into pages. */
public final class DefinitionMaker {
    private final Form form;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode pages = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode calculated = JsonNodeFactory.instance.arrayNode();
    private final List<Item> gathered = new ArrayList<>();
    private final ElementMaker elements;
    private int gatheredPages;

    DefinitionMaker(Form form) {
        this.form = form;
        this.elements = new ElementMaker(form, calculated);
    }

    ObjectNode definition(Cell title, List<Item> top) {
        if (title.text().contains("{")) {
            form.faults().note(title, "a title cannot hold braces");
        }
        root.put("title", title.text().replace("\n", " "));
        form.languages().locale().ifPresent(locale -> root.put("locale", locale));
        Set<String> names = top.stream().map(Item::name).collect(Collectors.toSet());
        MarkedNotes notes = new MarkedNotes(form, root, top);
        top.forEach(item -> place(item, notes, names));
        gather(names);
        if (pages.isEmpty()) {
            form.faults().note(Columns.SURVEY, "nothing is asked");
        }
        root.set("pages", pages);
        if (!calculated.isEmpty()) {
            root.set("calculatedValues", calculated);
        }
        return root;
    }

    private void place(Item item, MarkedNotes notes, Set<String> names) {
        if (MarkedNotes.isOne(item)) {
            notes.read(item);
        } else if (item.type() == RowType.GROUP) {
            gather(names);
            page(item);
        } else if (item.type() == RowType.CALCULATE) {
            RowRules.check(item, form.faults());
            elements.calculate(item);
        } else {
            gathered.add(item);
        }
    }

    private void page(Item item) {
        RowRules.check(item, form.faults());
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("name", item.name());
        if (item.looks(Marks.START)) {
            if (!pages.isEmpty()) {
                form.faults().note(item.row().cell("appearance"), "only the first page can be the start page");
            }
            root.put("firstPageIsStartPage", true);
        }
        elements.heading(item, page);
        form.condition(item, "relevant").ifPresent(condition -> page.put("visibleIf", condition));
        add(page, item.children());
    }

    private void add(ObjectNode page, List<Item> items) {
        ArrayNode made = elements.elements(items);
        if (!made.isEmpty()) {
            page.set("elements", made);
            pages.add(page);
        }
    }

    /** What stood between two groups; its page has a name that no row has. */
    private void gather(Set<String> names) {
        if (!gathered.isEmpty()) {
            String name;
            do {
                name = "page" + ++gatheredPages;
            } while (names.contains(name));
            add(JsonNodeFactory.instance.objectNode().put("name", name), gathered);
            gathered.clear();
        }
    }
}
