package no.svarbrev.xlsform.exporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.svarbrev.xlsform.rows.Languages;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.workbook.Draft;

/** The rows of a whole definition, the counterpart of DefinitionMaker and ElementMaker. */
final class DefinitionRows {
    private static final Set<String> ROOT = Set.of(
            "title", "description", "locale", "firstPageIsStartPage", "completedHtml", "pages", "calculatedValues");
    private static final Set<String> PAGE = Set.of("name", "title", "description", "visibleIf", "elements");

    private final Part root;
    private final Draft draft = new Draft();
    private final Asked asked;
    private final RowMaker rows;
    private final ListMaker lists;
    private final QuestionRows questions;
    private final Wordings wordings;

    DefinitionRows(Part root) {
        this.root = root;
        this.wordings = Wordings.of(root);
        this.asked = Asked.of(root);
        this.rows = new RowMaker(asked, wordings);
        this.lists = new ListMaker(draft, rows);
        this.questions = new QuestionRows(draft, rows, lists);
    }

    Draft draft() {
        root.allowOnly(ROOT);
        settings();
        if (root.json().path("title").size() > 1) {
            rows.plain(marked("title", Marks.TITLE_NAME, Marks.TITLE), "label", root.at("title"), "");
        }
        if (root.has("description")) {
            rows.plain(
                    marked("description", Marks.DESCRIPTION_NAME, Marks.DESCRIPTION),
                    "label",
                    root.at("description"),
                    "");
        }
        List<Part> pages = root.list("pages");
        pages.forEach(page -> page(page, page == pages.get(0)));
        if (pages.isEmpty()) {
            root.at("pages").fault("there is no page");
        }
        root.list("calculatedValues").forEach(this::calculated);
        if (root.has("completedHtml")) {
            rows.html(marked("completedHtml", Marks.COMPLETED_NAME, Marks.COMPLETED), root.at("completedHtml"), "");
        }
        return draft;
    }

    private Map<String, String> marked(String property, String name, String mark) {
        if (asked.names(name)) {
            root.at(property).fault("the row for it is named «" + name + "», and so is a question");
        }
        Map<String, String> row = draft.row("note", name);
        row.put("appearance", mark);
        return row;
    }

    private void settings() {
        Part title = root.at("title");
        Part written = title.json().isObject() ? title.at(Languages.DEFAULT) : title;
        if (!written.json().isTextual()) {
            title.fault("a title is needed, as a text or as texts by language with one under «default»");
        }
        (title.json().isObject() ? title.json() : List.of(title.json()))
                .forEach(text -> singleLine(title, text.asText()));
        draft.setting("form_title", written.json().asText());
        wordings.defaultLanguage().ifPresent(language -> draft.setting("default_language", language));
    }

    private static void singleLine(Part title, String text) {
        if (text.contains("{")) {
            title.fault("a title with braces cannot be expressed");
        }
        if (text.strip().matches("(?s).*[\\n\\r].*")) {
            title.fault("a title of several lines cannot be expressed");
        }
    }

    private void calculated(Part value) {
        value.allowOnly(Set.of("name", "expression", "includeIntoResult"));
        if (!value.flag("includeIntoResult")) {
            value.fault("XLSForm stores every calculated value; includeIntoResult must be true");
        }
        rows.expression(draft.row("calculate", value.text("name")), "calculation", value.at("expression"), "");
    }

    private void page(Part page, boolean first) {
        page.allowOnly(PAGE);
        boolean start = first && root.flag("firstPageIsStartPage");
        section(page, "group", "field-list" + (start ? " " + Marks.START : ""), "");
        elements(page.list("elements"), "");
        draft.end("group");
    }

    private Map<String, String> section(Part part, String kind, String appearance, String repeat) {
        Map<String, String> row = draft.row("begin_" + kind, part.text("name"));
        rows.plain(row, "label", part.at("title"), repeat);
        rows.plain(row, "hint", part.at("description"), repeat);
        rows.expression(row, "relevant", part.at("visibleIf"), repeat);
        if (!appearance.isEmpty()) {
            row.put("appearance", appearance);
        }
        return row;
    }

    private void elements(List<Part> elements, String repeat) {
        for (Part element : elements) {
            switch (element.text("type")) {
                case "html" -> note(element, repeat);
                case "panel" -> panel(element, repeat);
                case "paneldynamic" -> repeat(element, repeat);
                case "matrix" -> grid(element, repeat);
                default -> questions.add(element, repeat);
            }
        }
    }

    private void note(Part element, String repeat) {
        element.allowOnly(Set.of("type", "name", "html", "visibleIf"));
        Map<String, String> row = draft.row("note", element.text("name"));
        rows.html(row, element.at("html"), repeat);
        rows.expression(row, "relevant", element.at("visibleIf"), repeat);
    }

    private void panel(Part panel, String repeat) {
        panel.allowOnly(Set.of("type", "name", "title", "description", "visibleIf", "elements"));
        section(panel, "group", "", repeat);
        elements(panel.list("elements"), repeat);
        draft.end("group");
    }

    private void repeat(Part element, String around) {
        element.allowOnly(Set.of(
                "type",
                "name",
                "title",
                "description",
                "visibleIf",
                "templateElements",
                "panelCount",
                "minPanelCount",
                "maxPanelCount",
                "panelCountExpression"));
        if (!around.isEmpty()) {
            element.fault("a repeat inside a repeat cannot be expressed here");
        }
        Map<String, String> row = section(element, "repeat", "", around);
        int panels = element.json().path("panelCount").asInt();
        boolean fixed = element.has("minPanelCount") || element.has("maxPanelCount");
        boolean same = element.json().path("minPanelCount").asInt(-1) == panels
                && element.json().path("maxPanelCount").asInt(-1) == panels;
        if (element.has("panelCountExpression")) {
            rows.expression(row, "repeat_count", element.at("panelCountExpression"), around);
        } else if (fixed && same && panels > 0) {
            row.put("repeat_count", String.valueOf(panels));
        } else if (fixed || panels != 1) {
            element.at("panelCount").fault("must be 1, or the same as minPanelCount and maxPanelCount");
        }
        elements(element.list("templateElements"), element.text("name"));
        draft.end("repeat");
    }

    private void grid(Part element, String repeat) {
        element.allowOnly(Set.of(
                "type",
                "name",
                "title",
                "description",
                "visibleIf",
                "columns",
                "rows",
                "isRequired",
                "eachRowRequired",
                "showCommentArea",
                "commentText"));
        if (element.flag("isRequired") && !element.flag("eachRowRequired")) {
            element.at("isRequired").fault("can be expressed with eachRowRequired only");
        }
        String list = lists.list(element, "columns", repeat);
        Map<String, String> row = section(element, "group", "table-list", repeat);
        rows.titled(row, element.at("title"), element.text("name"), repeat);
        for (Part asked : element.list("rows")) {
            boolean object = asked.json().isObject();
            String name = object ? asked.text("value") : asked.json().asText();
            Map<String, String> line = draft.row("select_one " + list, name);
            rows.titled(line, asked.at("text"), name, repeat);
            if (object) {
                asked.allowOnly(Set.of("value", "text", "visibleIf"));
                rows.expression(line, "relevant", asked.at("visibleIf"), repeat);
            }
            if (element.flag("eachRowRequired")) {
                line.put("required", "yes");
            }
        }
        draft.end("group");
        questions.comment(element, row, repeat);
    }
}
