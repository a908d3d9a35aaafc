package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Pointer;

/**
 * Goes through a definition and puts it as SurveyJS writes it today, and as it holds: names without the signs that are left
 * out of them, and {@code value|text} as a value and a text. So the checks judge the same as respondents get.
 */
final class Renewing {
    private static final String NAME = "name";
    private static final String ELEMENTS = "elements";
    private static final Set<String> GRIDS = Set.of("matrixdropdown", "matrixdynamic");
    private static final List<String> LISTS = List.of("choices", "rows", "columns", "rateValues");

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> oldNames = new HashMap<>();
    private final Map<String, String> newNames = new HashMap<>();

    /** The names that the elements of the survey, or of one repeated panel, have; what has none gets one that is free. */
    private record Scope(Set<String> taken, Map<String, Integer> last) {
        Scope(JsonNode container) {
            this(new HashSet<>(), new HashMap<>());
            container.findValues(NAME).forEach(name -> {
                taken.add(Naming.ofContainer(name.asText()));
                taken.add(Naming.ofQuestion(name.asText()));
            });
        }

        /** Nothing becomes free again, so it goes on from the last. */
        String free(String kind) {
            int number = last.getOrDefault(kind, 0) + 1;
            while (!taken.add(kind + number)) {
                number++;
            }
            last.put(kind, number);
            return kind + number;
        }
    }

    private Renewing() {}

    /** The definition is changed in place. */
    static Renewing of(JsonNode definition) {
        Renewing renewing = new Renewing();
        if (definition instanceof ObjectNode survey) {
            renewing.survey(survey);
        }
        return renewing;
    }

    private void survey(ObjectNode survey) {
        rename(survey, "", "survey");
        Scope scope = new Scope(survey);
        each(survey, "", "pages", (page, pointer) -> container(page, pointer, "page", scope));
        each(survey, "", ELEMENTS, (element, pointer) -> element(element, pointer, scope));
    }

    /** What was put otherwise, with pointers into the file as it was written. */
    List<Finding> findings() {
        return findings;
    }

    /** Of the properties that have another name in the file, by their pointers now. */
    Map<String, String> oldNames() {
        return oldNames;
    }

    /** Of the same, by their pointers in the file. */
    Map<String, String> newNames() {
        return newNames;
    }

    private interface Act {
        void on(ObjectNode part, String pointer);
    }

    private static void each(ObjectNode holder, String pointer, String property, Act act) {
        JsonNode list = holder.path(property);
        for (int index = 0; list.isArray() && index < list.size(); index++) {
            if (list.get(index) instanceof ObjectNode part) {
                act.on(part, Pointer.at(Pointer.at(pointer, property), index));
            }
        }
    }

    private void container(ObjectNode container, String pointer, String type, Scope scope) {
        rename(container, pointer, type);
        giveName(container, pointer, type, scope);
        asItHolds(container, NAME, Naming::ofContainer);
        each(container, pointer, ELEMENTS, (element, place) -> element(element, place, scope));
    }

    private void element(ObjectNode element, String pointer, Scope scope) {
        String type = element.path("type").asText();
        if (type.equals("panel")) {
            container(element, pointer, type, scope);
            return;
        }
        rename(element, pointer, type);
        giveName(element, pointer, "question", scope);
        names(element);
        LISTS.stream()
                .filter(list -> !(GRIDS.contains(type) && list.equals("columns")))
                .forEach(list -> codes(element, list));
        validators(element, pointer);
        if (type.equals("paneldynamic")) {
            Scope inside = new Scope(element.path("templateElements"));
            each(element, pointer, "templateElements", (part, place) -> element(part, place, inside));
        }
        if (GRIDS.contains(type)) {
            columns(element, pointer);
        }
        if (type.equals("multipletext")) {
            each(element, pointer, "items", (item, place) -> {
                rename(item, place, "item");
                names(item);
                validators(item, place);
            });
        }
        if (type.equals("boolean")) {
            truth(element);
        }
    }

    private void columns(ObjectNode grid, String pointer) {
        String usual = grid.path("cellType").asText("dropdown");
        if (grid.path("columns") instanceof ArrayNode columns) {
            for (int index = 0; index < columns.size(); index++) {
                name(columns, index, Pointer.at(Pointer.at(pointer, "columns"), index));
            }
        }
        each(grid, pointer, "columns", (column, place) -> {
            String own = column.path("cellType").asText("default");
            rename(column, place, own.equals("default") ? usual : own);
            names(column);
            LISTS.forEach(list -> codes(column, list));
            validators(column, place);
        });
    }

    /** A column that is only a text has that name; survey-core reads it over and calls it question1. */
    private void name(ArrayNode columns, int index, String pointer) {
        if (columns.get(index).isTextual()) {
            String name = columns.get(index).textValue();
            columns.set(index, columns.objectNode().put(NAME, name));
            findings.add(Finding.of(FindingCode.TEXT_AS_COLUMN, written(pointer), name));
        }
    }

    private static void names(ObjectNode question) {
        asItHolds(question, NAME, Naming::ofQuestion);
        asItHolds(question, "valueName", Naming::ofQuestion);
    }

    /** Where nothing is left of a name, it is none, and the reader says so. */
    private static void asItHolds(ObjectNode element, String property, UnaryOperator<String> naming) {
        if (element.path(property).isTextual()) {
            element.put(property, naming.apply(element.get(property).textValue()));
        }
    }

    private static void codes(ObjectNode question, String list) {
        if (question.path(list) instanceof ArrayNode choices) {
            for (int index = 0; index < choices.size(); index++) {
                choices.set(index, BarredText.divided(choices.get(index)));
            }
        }
    }

    private void validators(ObjectNode question, String pointer) {
        each(question, pointer, "validators", (validator, place) -> {
            String type = validator.path("type").asText();
            rename(validator, place, type.endsWith("validator") ? type : type + "validator");
        });
    }

    /** Where the answer is true or false, so is the text of it. */
    private static void truth(ObjectNode question) {
        JsonNode usual = question.path("defaultValue");
        if (usual.isTextual()
                && !question.has("valueTrue")
                && !question.has("valueFalse")
                && Set.of("true", "false").contains(usual.textValue())) {
            question.set("defaultValue", BooleanNode.valueOf(usual.textValue().equals("true")));
        }
    }

    private void giveName(ObjectNode element, String pointer, String kind, Scope scope) {
        JsonNode name = element.path(NAME);
        if (name.isMissingNode() || name.isTextual() && name.textValue().isBlank()) {
            String given = scope.free(kind);
            element.set(NAME, TextNode.valueOf(given));
            findings.add(Finding.of(FindingCode.NAME_GIVEN, written(pointer), given));
        }
    }

    /** In the order of the file, as survey-core reads it. */
    private void rename(ObjectNode object, String pointer, String type) {
        Map<String, JsonNode> renamed = new LinkedHashMap<>();
        Map<String, String> old = new HashMap<>();
        object.properties().forEach(property -> {
            Optional<OldNames.Today> today = OldNames.of(type, property.getKey());
            if (today.isEmpty()) {
                renamed.putIfAbsent(property.getKey(), property.getValue());
                return;
            }
            String name = today.get().name();
            old.put(property.getKey(), name);
            JsonNode value = today.get().value().apply(property.getValue());
            JsonNode both = object.path(name);
            if (!both.isMissingNode() && !both.equals(value)) {
                findings.add(Finding.of(
                        FindingCode.TWO_NAMES,
                        written(Pointer.at(pointer, property.getKey())),
                        property.getKey(),
                        name));
            }
            renamed.putIfAbsent(name, value);
            if (both.isMissingNode()) {
                oldNames.put(Pointer.at(pointer, name), property.getKey());
                newNames.put(Pointer.at(written(pointer), property.getKey()), name);
            }
        });
        old.forEach((name, today) ->
                findings.add(Finding.of(FindingCode.OLD_NAME, Pointer.at(written(pointer), name), name, today)));
        if (!old.isEmpty()) {
            object.removeAll();
            object.setAll(renamed);
        }
    }

    private String written(String pointer) {
        return Pointer.renamed(pointer, oldNames);
    }
}
