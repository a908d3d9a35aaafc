package no.svarbrev.questionnaire.check.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text that respondents see, in its languages, at its place. */
public record Text(Place place, Standpoint from) {
    private static final List<String> OF_SURVEYS = List.of(
            "title",
            "description",
            "completedHtml",
            "startSurveyText",
            "pageNextText",
            "pagePrevText",
            "previewText",
            "editText",
            "completeText");
    private static final Set<String> OF_ELEMENTS = Set.of(
            "title",
            "description",
            "html",
            "altText",
            "commentText",
            "requiredErrorText",
            "minErrorText",
            "maxErrorText",
            "stepErrorText",
            "otherErrorText",
            "otherText",
            "selectAllText",
            "noneText",
            "refuseText",
            "dontKnowText",
            "labelTrue",
            "labelFalse",
            "format",
            "minRateDescription",
            "maxRateDescription",
            "keyDuplicationError",
            "addRowText",
            "removeRowText",
            "noRowsText",
            "totalText",
            "totalFormat",
            "addPanelText",
            "removePanelText",
            "noEntriesText");
    private static final Set<String> OF_PANELS = Set.of("templateTitle", "templateDescription");
    private static final List<String> LISTS = List.of("choices", "rows", "columns", "rateValues");

    public static List<Text> of(Outline outline) {
        List<Text> texts = new ArrayList<>();
        Place root = outline.root();
        OF_SURVEYS.forEach(each -> add(texts, root, each, Standpoint.SURVEY));
        root.list("completedHtmlOnCondition").forEach(each -> add(texts, each, "html", Standpoint.SURVEY));
        outline.all().filter(node -> !node.place().pointer().isEmpty()).forEach(node -> addNode(texts, node));
        return texts;
    }

    private static void addNode(List<Text> texts, Node node) {
        OF_ELEMENTS.forEach(property -> add(texts, node.place(), property, Standpoint.of(node)));
        OF_PANELS.forEach(property -> add(texts, node.place(), property, Standpoint.within(node)));
        node.place().list("validators").forEach(check -> add(texts, check, "text", Standpoint.of(node)));
        LISTS.stream()
                .filter(list -> !(node.isGrid() && list.equals("columns")))
                .flatMap(list -> node.place().list(list).stream())
                .forEach(choice -> addChoice(texts, choice, Standpoint.of(node)));
    }

    private static void add(List<Text> texts, Place place, String property, Standpoint from) {
        if (place.has(property)) {
            texts.add(new Text(place.at(property), from));
        }
    }

    /** A choice without a text shows its value. */
    private static void addChoice(List<Text> texts, Place choice, Standpoint from) {
        Place value = choice.json().isObject() ? choice.at("value") : choice;
        texts.add(new Text(choice.has("text") ? choice.at("text") : value, from));
    }

    /** By language, in the order of the file; a plain text under «default». */
    public Map<String, String> byLanguage() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (place.json().isTextual()) {
            texts.put("default", place.json().textValue());
        }
        place.json()
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }
}
