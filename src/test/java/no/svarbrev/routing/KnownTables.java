package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.routing.engine.value.Same;

/** Where grids, lists of rows and lists of panels differ from survey-core: looked up in the questionnaire and the case. */
final class KnownTables {
    private static final Set<String> GRIDS = Set.of("matrixdynamic", "matrixdropdown");
    private static final Set<String> LISTS = Set.of("matrixdynamic", "paneldynamic");

    private static final Set<String> TABLES = Set.of("matrixdynamic", "matrixdropdown", "paneldynamic");

    private KnownTables() {}

    static Stream<JsonNode> of(JsonNode definition, Set<String> types) {
        return KnownDifference.elements(definition)
                .filter(each -> types.contains(each.path("type").asText()));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String key(JsonNode element) {
        return element.path("valueName").asText(element.path("name").asText());
    }

    /** All that was given to it, at once or one after the other, also in each panel that it stands in. */
    private static List<JsonNode> given(JsonNode vector, JsonNode element) {
        List<JsonNode> values = new ArrayList<>(vector.path("answers").findValues(key(element)));
        each(vector.path("changes")).forEach(change -> values.addAll(change.findValues(key(element))));
        return values;
    }

    /** Answers that come out the same but for rows and panels without any answer, and lists of nothing else. */
    static boolean onlyBlanks(JsonNode definition, JsonNode vector) {
        Set<String> lists = of(definition, LISTS).map(KnownTables::key).collect(Collectors.toSet());
        return Same.values(withoutBlanks(vector.path("ours"), lists), withoutBlanks(vector.path("expected"), lists));
    }

    /** Answers that come out the same but for what is worked out in rows and panels, and blank ones. */
    static boolean onlyCalculated(JsonNode definition, JsonNode vector) {
        Set<String> lists = of(definition, LISTS).map(KnownTables::key).collect(Collectors.toSet());
        Set<String> calculated = of(definition, TABLES)
                .flatMap(table -> Stream.concat(
                        each(table.path("columns")), KnownDifference.elements(table.path("templateElements"))))
                .filter(part ->
                        part.path("cellType").asText(part.path("type").asText()).equals("expression"))
                .map(KnownTables::key)
                .collect(Collectors.toSet());
        of(definition, Set.of("paneldynamic"))
                .flatMap(list -> of(list.path("templateElements"), GRIDS))
                .forEach(grid -> calculated.add(key(grid) + "-total"));
        return Same.values(
                withoutBlanks(without(vector.path("ours"), calculated), lists),
                withoutBlanks(without(vector.path("expected"), calculated), lists));
    }

    private static JsonNode without(JsonNode outcome, Set<String> keys) {
        JsonNode copy = outcome.deepCopy();
        remove(copy.path("complete"), keys);
        return copy;
    }

    private static void remove(JsonNode part, Set<String> keys) {
        if (part.isObject()) {
            ((ObjectNode) part).remove(keys);
        }
        part.forEach(each -> remove(each, keys));
    }

    private static JsonNode withoutBlanks(JsonNode part, Set<String> lists) {
        if (part.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            part.forEach(item -> items.add(withoutBlanks(item, lists)));
            return items;
        }
        if (!part.isObject()) {
            return part;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : part.properties()) {
            JsonNode value = withoutBlanks(entry.getValue(), lists);
            JsonNode told = lists.contains(entry.getKey()) ? withoutLastBlanks(value) : value;
            boolean isAnswer = lists.contains(entry.getKey()) || told.isObject();
            if (!(isAnswer && told.isContainerNode() && told.isEmpty())) {
                kept.set(entry.getKey(), told);
            }
        }
        return kept;
    }

    private static JsonNode withoutLastBlanks(JsonNode value) {
        if (value.isArray()) {
            ArrayNode items = (ArrayNode) value;
            while (!items.isEmpty()
                    && items.get(items.size() - 1).isObject()
                    && items.get(items.size() - 1).isEmpty()) {
                items.remove(items.size() - 1);
            }
        }
        return value;
    }

    /** Something was given to a table that is no table. */
    static boolean noTable(JsonNode definition, JsonNode vector) {
        return of(definition, Set.of("matrixdynamic", "paneldynamic", "matrixdropdown"))
                .anyMatch(table -> given(vector, table).stream().anyMatch(value -> !isTable(table, value)));
    }

    private static boolean isTable(JsonNode table, JsonNode value) {
        return LISTS.contains(table.path("type").asText()) ? value.isArray() : value.isObject();
    }

    static boolean cellOfAnotherType(JsonNode definition, JsonNode vector) {
        return of(definition, GRIDS)
                .anyMatch(grid -> each(grid.path("columns"))
                        .anyMatch(column -> given(vector, grid).stream()
                                .flatMap(KnownTables::each)
                                .map(row -> row.path(column.path("name").asText()))
                                .anyMatch(cell -> !cell.isMissingNode() && !isOfType(column, grid, cell))));
    }

    private static boolean isOfType(JsonNode column, JsonNode grid, JsonNode cell) {
        boolean many = Set.of("checkbox", "tagbox").contains(type(column, grid));
        boolean number = column.path("inputType").asText().equals("number");
        boolean blank = cell.isTextual() && cell.asText().isEmpty() || cell.isArray() && cell.isEmpty();
        return !blank
                && (many
                        ? cell.isArray() && isOffered(column, cell)
                        : cell.isValueNode() && !(number && cell.isTextual()));
    }

    private static String type(JsonNode column, JsonNode grid) {
        return column.path("cellType").asText(grid.path("cellType").asText("dropdown"));
    }

    /** With «other», what is not offered becomes its text. */
    private static boolean isOffered(JsonNode column, JsonNode cell) {
        List<String> codes = each(column.path("choices")).map(JsonNode::asText).toList();
        return !column.path("showOtherItem").asBoolean()
                || each(cell).allMatch(code -> code.asText().equals("other") || codes.contains(code.asText()));
    }

    /** A list that begins with rows or panels of its own was given less than that. */
    static boolean shorterThanItBegan(JsonNode definition, JsonNode vector) {
        return of(definition, LISTS).filter(KnownTables::beginsWithDefaults).anyMatch(list -> {
            List<JsonNode> values = given(vector, list);
            return values.isEmpty() || values.stream().anyMatch(value -> value.size() < least(list));
        });
    }

    private static boolean beginsWithDefaults(JsonNode list) {
        return list.has("defaultValue")
                || list.has("defaultRowValue")
                || list.has("defaultPanelValue")
                || list.path("minRowCount").asInt() > list.path("rowCount").asInt(2);
    }

    private static int least(JsonNode list) {
        return Math.max(
                1,
                Math.max(
                        list.path("minRowCount").asInt(),
                        list.path("defaultValue").size()));
    }

    /** A whole grid was set where single cells have defaults or react. */
    static boolean setAsAWhole(JsonNode definition, JsonNode vector) {
        return of(definition, GRIDS)
                .filter(grid -> each(grid.path("columns"))
                        .anyMatch(column -> column.has("defaultValue")
                                || column.has("setValueExpression")
                                || column.has("resetValueIf")
                                || column.has("setValueIf")))
                .anyMatch(grid -> each(vector.path("changes")).anyMatch(change -> change.has(key(grid)))
                        || vector.path("drawn").asBoolean() && vector.has("answers"));
    }

    /** With totals, and with columns that are worked out, and not mentioned when all answers were given. */
    static boolean totalsOfNothing(JsonNode definition, JsonNode vector) {
        return of(definition, GRIDS)
                .filter(grid -> each(grid.path("columns"))
                        .anyMatch(column -> column.has("totalType") || column.has("totalExpression")))
                .filter(grid -> each(grid.path("columns"))
                        .anyMatch(column -> column.path("cellType").asText().equals("expression")))
                .anyMatch(grid -> given(vector, grid).stream().allMatch(JsonNode::isEmpty));
    }

    /** In a panel stands a comment on a question that asks for none. */
    static boolean unaskedComment(JsonNode definition, JsonNode vector) {
        return of(definition, Set.of("paneldynamic"))
                .flatMap(list -> KnownDifference.elements(list.path("templateElements"))
                        .filter(part -> !part.has("showCommentArea") && !part.has("showOtherItem"))
                        .filter(part -> given(vector, list).stream()
                                .flatMap(KnownTables::each)
                                .anyMatch(panel -> panel.has(key(part) + "-Comment"))))
                .findAny()
                .isPresent();
    }

    static boolean notOfferedInPanel(JsonNode definition, JsonNode vector) {
        return of(definition, Set.of("paneldynamic"))
                .anyMatch(list -> KnownDifference.elements(list.path("templateElements"))
                        .filter(part -> part.path("choices").isArray())
                        .anyMatch(part -> given(vector, list).stream()
                                .flatMap(KnownTables::each)
                                .map(panel -> panel.path(key(part)))
                                .anyMatch(answer -> answer.isValueNode()
                                        && each(part.path("choices"))
                                                .noneMatch(choice ->
                                                        choice.path("value").equals(answer)
                                                                || choice.equals(answer)))));
    }

    /** The faults come out the same but for the names of pages and panels with such a list. */
    static boolean blankRowsAreAnAnswer(JsonNode definition, JsonNode vector) {
        Set<String> around = KnownDifference.elements(definition)
                .filter(part -> part.has("elements")
                        && of(part, Set.of("matrixdynamic"))
                                .anyMatch(list -> list.path("minRowCount").asInt() > 0))
                .map(part -> part.path("name").asText())
                .collect(Collectors.toSet());
        Set<String> more = names(vector.path("ours"));
        more.removeAll(names(vector.path("expected")));
        return !more.isEmpty() && around.containsAll(more);
    }

    private static Set<String> names(JsonNode outcome) {
        return each(outcome.path("errors")).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lists of panels with a table with a column that is worked out are all that more is asked for. */
    static boolean requiredInPanels(JsonNode definition, JsonNode vector) {
        Set<String> around = of(definition, Set.of("paneldynamic"))
                .filter(list -> of(list.path("templateElements"), GRIDS)
                        .anyMatch(grid -> each(grid.path("columns"))
                                .anyMatch(column ->
                                        column.path("cellType").asText().equals("expression"))))
                .map(list -> list.path("name").asText())
                .collect(Collectors.toSet());
        Set<String> more = names(vector.path("ours"));
        more.removeAll(names(vector.path("expected")));
        return !more.isEmpty() && around.containsAll(more);
    }

    static boolean morePanelsThanAllowed(JsonNode definition, JsonNode vector) {
        return of(definition, Set.of("paneldynamic"))
                .filter(list -> list.has("maxPanelCount"))
                .anyMatch(list -> given(vector, list).stream()
                        .anyMatch(panels ->
                                panels.size() > list.get("maxPanelCount").asInt()));
    }

    static boolean hiddenPanels(JsonNode definition, JsonNode vector) {
        return of(definition, Set.of("paneldynamic"))
                .filter(list -> Math.max(
                                list.path("panelCount").asInt(),
                                list.path("minPanelCount").asInt())
                        > 0)
                .anyMatch(list -> !vector.path("ours").path("complete").has(key(list))
                        && vector.path("expected").path("complete").has(key(list))
                        && isHidden(vector, list));
    }

    private static boolean isHidden(JsonNode vector, JsonNode element) {
        return each(vector.path("expected").path("pages"))
                .flatMap(page -> each(page.path("elements")))
                .anyMatch(each -> each.path("name").equals(element.path("name"))
                        && !each.path("visible").asBoolean());
    }
}
