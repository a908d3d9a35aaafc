package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.GridRows;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.Repeating;

/** Reads grids and what is repeated. */
final class GridReader {
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_PANELS = 100;

    static final Set<String> MATRIX = Set.of(
            "columns",
            "rows",
            "columnsVisibleIf",
            "rowsVisibleIf",
            "rowOrder",
            "eachRowRequired",
            "eachRowUnique",
            "hideIfRowsEmpty",
            "cellType");

    static final Set<String> CELL_MATRIX = Set.of(
            "columns",
            "columnsVisibleIf",
            "rows",
            "rowsVisibleIf",
            "rowOrder",
            "hideIfRowsEmpty",
            "cellType",
            "choices",
            "keyDuplicationError",
            TotalReader.TEXT);

    static final Set<String> ROW_LIST = Set.of(
            "columns",
            "columnsVisibleIf",
            "rowsVisibleIf",
            "cellType",
            "choices",
            "rowCount",
            "minRowCount",
            "maxRowCount",
            "rowCountExpression",
            "keyName",
            "keyDuplicationError",
            "allowAddRows",
            "allowRemoveRows",
            "defaultRowValue",
            "addRowText",
            "removeRowText",
            "noRowsText",
            TotalReader.TEXT);

    static final Set<String> PANEL_LIST = Set.of(
            "templateElements",
            "templateTitle",
            "templateDescription",
            "templateVisibleIf",
            "panelCount",
            "minPanelCount",
            "maxPanelCount",
            "panelCountExpression",
            "keyName",
            "keyDuplicationError",
            "allowAddPanel",
            "allowRemovePanel",
            "defaultPanelValue",
            "addPanelText",
            "removePanelText",
            "noEntriesText");

    private static final Set<String> COLUMN = JsonPart.union(
            PromptReader.PROPERTIES,
            ChoiceReader.PROPERTIES,
            ChoiceReader.COUNTED,
            FieldReader.PROPERTIES,
            QuestionReader.ALL,
            QuestionReader.RATING,
            QuestionReader.YES_NO,
            CalculationReader.PROPERTIES,
            TotalReader.PROPERTIES,
            Set.of("cellType", "isUnique", "rows", "minSelectedChoices", "maxSelectedChoices"));

    private static final Set<String> CELL_TYPES =
            Set.of("text", "comment", "radiogroup", "checkbox", "dropdown", "boolean", "rating", "expression");

    private static final Map<String, Boolean> ORDERS = Map.of("initial", false, "random", true);

    private GridReader() {}

    /** Reads the column of a grid as a question of the kind that its cells are. */
    interface Cell {
        Question of(String kind, JsonPart column, List<Choice> choices);
    }

    static Question matrix(JsonPart element) {
        if (element.has("cellType") && !"radio".equals(element.text("cellType"))) {
            element.at("cellType").fault(FindingCode.NOT_ONE_OF, "radio");
        }
        return new Matrix(
                PromptReader.prompt(element),
                ChoiceReader.choices(element, "columns"),
                element.expression("columnsVisibleIf"),
                rows(element),
                new Matrix.Asking(element.flag("eachRowRequired"), element.flag("eachRowUnique")));
    }

    static Question cellMatrix(JsonPart element, Cell cell) {
        return new CellMatrix(PromptReader.prompt(element), cells(element, cell), rows(element));
    }

    private static GridRows rows(JsonPart element) {
        return new GridRows(
                ChoiceReader.choices(element, "rows"),
                element.expression("rowsVisibleIf"),
                element.oneOf("rowOrder", ORDERS, false),
                element.flag("hideIfRowsEmpty"));
    }

    static Question rowList(JsonPart element, Cell cell) {
        int min = element.count("minRowCount", 0, MOST_ROWS);
        int start = Math.max(element.count("rowCount", 2, MOST_ROWS), min);
        return new RowList(
                PromptReader.prompt(element),
                cells(element, cell),
                element.expression("rowsVisibleIf"),
                new Repeating(
                        start,
                        min,
                        element.count("maxRowCount", MOST_ROWS, MOST_ROWS),
                        element.expression("rowCountExpression"),
                        allowed(element, "allowAddRows", "allowRemoveRows"),
                        element.optionalText("keyName"),
                        element.localText("keyDuplicationError"),
                        first(element, "defaultRowValue"),
                        words(element, "addRowText", "removeRowText", "noRowsText")));
    }

    static Question panelList(JsonPart element, BiFunction<JsonPart, String, List<Element>> elements) {
        int min = element.count("minPanelCount", 0, MOST_PANELS);
        int start = Math.max(element.count("panelCount", 0, MOST_PANELS), min);
        return new PanelList(
                PromptReader.prompt(element),
                element.localText("templateTitle"),
                element.localText("templateDescription"),
                elements.apply(element, "templateElements"),
                element.expression("templateVisibleIf"),
                new Repeating(
                        start,
                        min,
                        element.count("maxPanelCount", MOST_PANELS, MOST_PANELS),
                        element.expression("panelCountExpression"),
                        allowed(element, "allowAddPanel", "allowRemovePanel"),
                        element.optionalText("keyName"),
                        element.localText("keyDuplicationError"),
                        first(element, "defaultPanelValue"),
                        words(element, "addPanelText", "removePanelText", "noEntriesText")));
    }

    private static Repeating.Allowed allowed(JsonPart element, String add, String remove) {
        return new Repeating.Allowed(
                !element.has(add) || element.flag(add), !element.has(remove) || element.flag(remove));
    }

    private static Optional<JsonNode> first(JsonPart element, String property) {
        return element.has(property) ? Optional.of(element.at(property).json()) : Optional.empty();
    }

    private static Repeating.Words words(JsonPart element, String add, String remove, String none) {
        return new Repeating.Words(element.localText(add), element.localText(remove), element.localText(none));
    }

    private static Grid.Cells cells(JsonPart element, Cell cell) {
        List<Choice> choices = ChoiceReader.choices(element, "choices");
        String usual = element.has("cellType") ? element.text("cellType") : "dropdown";
        List<JsonPart> columns = element.list("columns");
        return new Grid.Cells(
                columns.stream()
                        .map(column -> column(column, usual, choices, cell))
                        .toList(),
                columns.stream()
                        .filter(column -> column.flag("isUnique"))
                        .map(column -> column.text("name"))
                        .collect(Collectors.toSet()),
                element.expression("columnsVisibleIf"),
                TotalReader.totals(element, columns));
    }

    /** A column is a question of its cell type, whose choices may be those of the grid. */
    private static Question column(JsonPart column, String usual, List<Choice> choices, Cell cell) {
        column.allowOnly(COLUMN);
        String type = column.has("cellType") ? column.text("cellType") : usual;
        String kind = "default".equals(type) ? usual : type;
        if (!CELL_TYPES.contains(kind)) {
            column.at("cellType").fault(FindingCode.UNSUPPORTED_TYPE, kind);
            kind = "text";
        }
        return cell.of(kind, withType(column, kind), choices);
    }

    private static JsonPart withType(JsonPart column, String kind) {
        ObjectNode json = column.json().isObject() ? ((ObjectNode) column.json()).deepCopy() : null;
        return json == null ? column : column.with(json.set("type", TextNode.valueOf(kind)));
    }
}
