package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Languages;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.workbook.Cell;

/** The notes that stand for the title in several languages, the description and what is shown at the end. */
final class MarkedNotes {
    private static final Set<String> MARKS = Set.of(Marks.TITLE, Marks.DESCRIPTION, Marks.COMPLETED);

    private final Form form;
    private final ObjectNode root;
    private final List<Item> top;

    MarkedNotes(Form form, ObjectNode root, List<Item> top) {
        this.form = form;
        this.root = root;
        this.top = top;
    }

    static boolean isOne(Item item) {
        return MARKS.stream().anyMatch(item::looks);
    }

    void read(Item item) {
        if (item.looks(Marks.TITLE)) {
            place(item, 0, "first");
            form.plain(item, "label").ifPresent(text -> title(item, text));
        } else if (item.looks(Marks.DESCRIPTION)) {
            place(item, top.get(0) != item && top.get(0).looks(Marks.TITLE) ? 1 : 0, "first");
            form.plain(item, "label").ifPresent(text -> root.set("description", text));
        } else {
            place(item, top.size() - 1, "last");
            form.html(item, "label").ifPresent(text -> root.set("completedHtml", text));
        }
    }

    private void place(Item item, int index, String called) {
        if (item.row().inLanguages("label").isEmpty()) {
            form.faults().note(item.row().cell("label"), "the note has no label");
        }
        boolean one = MARKS.stream().filter(item::looks).count() == 1;
        if (item.type() != RowType.NOTE
                || !one
                || top.get(index) != item
                || item.row().has("relevant")) {
            form.faults()
                    .note(
                            item.row().cell("appearance"),
                            "only a note always shown, as the " + called + " row, can have this appearance");
        }
    }

    /** Other tools show the form_title, so both must say the same in the language the form is written in. */
    private void title(Item item, JsonNode text) {
        String written =
                text.isTextual() ? text.asText() : text.path(Languages.DEFAULT).asText();
        Cell label = item.row().inLanguages("label").values().iterator().next();
        if (!written.equals(root.path("title").asText())) {
            form.faults().note(label, "the title here and the form_title of the sheet settings are not the same");
        }
        if (text.isObject()
                && StreamSupport.stream(text.spliterator(), false)
                        .anyMatch(each -> each.asText().contains("{"))) {
            form.faults().note(label, "a title cannot hold braces");
        }
        root.set("title", text);
    }
}
