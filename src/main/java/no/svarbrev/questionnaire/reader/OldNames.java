package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The names that properties had in earlier versions of SurveyJS, all that survey-core 3.1.1 still reads: the alternative
 * names of its serializer, and the properties that its classes translate themselves.
 */
final class OldNames {
    /** What a property is called today, and what its value is then. */
    record Today(String name, UnaryOperator<JsonNode> value) {}

    private static final List<String> OF_SURVEYS = List.of(
            "focusFirstQuestionAutomatic>autoFocusFirstQuestion",
            "focusOnFirstError>autoFocusFirstError",
            "questions>elements",
            "sendResultOnPageNext>partialSendEnabled",
            "showCompletedPage>showCompletePage",
            "questionsOrder>questionOrder",
            "progressBarShowPageTitles>progressBarShowNavigationText",
            "maxOthersLength>maxCommentLength",
            "goNextPageAutomatic>autoAdvanceEnabled",
            "allowCompleteSurveyAutomatic>autoAdvanceAllowComplete",
            "requiredText>requiredMark",
            "firstPageIsStarted>firstPageIsStartPage",
            "maxTimeToFinish>timeLimit",
            "maxTimeToFinishPage>timeLimitPerPage",
            "showTimerPanelMode>timerInfoMode",
            "questionTitleTemplate>questionTitlePattern");
    private static final List<String> OF_PANELS = List.of("questions>elements", "questionsOrder>questionOrder");
    private static final List<String> OF_PAGES = List.of(
            "questions>elements",
            "questionsOrder>questionOrder",
            "navigationButtonsVisibility>showNavigationButtons",
            "maxTimeToFinish>timeLimit");
    private static final List<String> OF_QUESTIONS = List.of(
            "useDisplayValuesInTitle>useDisplayValuesInDynamicTexts",
            "hasComment>showCommentArea",
            "commentPlaceHolder>commentPlaceholder");
    private static final List<String> OF_CHOICES =
            List.of("hasOther>showOtherItem", "hasNone>showNoneItem", "otherPlaceHolder>otherPlaceholder");
    private static final List<String> OF_MANY = List.of("hasSelectAll>showSelectAllItem");
    private static final List<String> OF_FIELDS =
            List.of("size>inputSize", "autoComplete>autocomplete", "placeHolder>placeholder");
    private static final List<String> OF_GRIDS = List.of("columnsLocation>columnLayout", "optionsCaption>placeholder");

    private static final Map<String, Map<String, Today>> BY_TYPE = Map.ofEntries(
            Map.entry("survey", survey()),
            Map.entry("page", names(OF_PAGES)),
            Map.entry("panel", names(OF_PANELS)),
            Map.entry("checkbox", question(OF_CHOICES, OF_MANY)),
            Map.entry("tagbox", question(OF_CHOICES, OF_MANY)),
            Map.entry("ranking", question(OF_CHOICES, OF_MANY)),
            Map.entry("imagepicker", question(OF_CHOICES)),
            Map.entry("radiogroup", question(OF_CHOICES, List.of("showClearButton>allowClear"))),
            Map.entry(
                    "dropdown",
                    question(
                            OF_CHOICES,
                            List.of(
                                    "optionsCaption>placeholder",
                                    "showOptionsCaption>allowClear",
                                    "autoComplete>autocomplete"))),
            Map.entry("text", question(OF_FIELDS)),
            Map.entry("item", names(OF_FIELDS)),
            Map.entry("comment", question(List.of("placeHolder>placeholder"))),
            Map.entry("multipletext", question(List.of("itemSize>inputSize"))),
            Map.entry("image", question(List.of("text>altText"))),
            Map.entry(
                    "rating",
                    question(List.of(
                            "rateDisplayMode>rateType",
                            "mininumRateDescription>minRateDescription",
                            "maximumRateDescription>maxRateDescription"))),
            Map.entry("matrix", question(List.of("rowsOrder>rowOrder", "isAllRowRequired>eachRowRequired"))),
            Map.entry("matrixdropdown", question(OF_GRIDS)),
            Map.entry(
                    "matrixdynamic",
                    question(
                            OF_GRIDS,
                            List.of(
                                    "defaultValueFromLastRow>copyDefaultValueFromLastEntry",
                                    "addRowLocation>addRowButtonLocation",
                                    "emptyRowsText>noRowsText",
                                    "allowRowsDragAndDrop>allowRowReorder"))),
            Map.entry("paneldynamic", panelList()),
            Map.entry("regexvalidator", names(List.of("insensitive>caseInsensitive"))));

    private static final Map<String, Today> QUESTION = question();

    private OldNames() {}

    /** @param type of an element, or survey, page, item, or that of a validator with «validator» behind */
    static Optional<Today> of(String type, String property) {
        Map<String, Today> usual = type.endsWith("validator") ? Map.of() : QUESTION;
        return Optional.ofNullable(BY_TYPE.getOrDefault(type, usual).get(property));
    }

    private static Map<String, Today> survey() {
        Map<String, Today> names = new HashMap<>(names(OF_SURVEYS));
        names.put("mode", new Today("readOnly", mode -> BooleanNode.valueOf("display".equals(mode.asText()))));
        names.put(
                "isSinglePage",
                new Today(
                        "questionsOnPageMode",
                        single -> TextNode.valueOf(single.asBoolean() ? "singlePage" : "standard")));
        names.put(
                "showTimerPanel", new Today("showTimer", panel -> BooleanNode.valueOf(!"none".equals(panel.asText()))));
        return Map.copyOf(names);
    }

    private static Map<String, Today> panelList() {
        Map<String, Today> names = new HashMap<>(question(List.of(
                "questions>templateElements",
                "defaultValueFromLastPanel>copyDefaultValueFromLastEntry",
                "panelAddText>addPanelText",
                "panelRemoveText>removePanelText",
                "panelPrevText>prevPanelText",
                "panelNextText>nextPanelText",
                "showRangeInProgress>showProgressBar",
                "templateTitleLocation>templateQuestionTitleLocation",
                "panelRemoveButtonLocation>removePanelButtonLocation")));
        names.put(
                "renderMode",
                new Today(
                        "displayMode",
                        mode -> mode.asText().startsWith("progress") ? TextNode.valueOf("carousel") : mode));
        return Map.copyOf(names);
    }

    @SafeVarargs
    private static Map<String, Today> question(List<String>... more) {
        List<String> all = new ArrayList<>(OF_QUESTIONS);
        for (List<String> each : more) {
            all.addAll(each);
        }
        Map<String, Today> names = new HashMap<>(names(all));
        names.put("hideNumber", new Today("showNumber", hide -> BooleanNode.valueOf(!hide.asBoolean())));
        return Map.copyOf(names);
    }

    private static Map<String, Today> names(List<String> pairs) {
        Map<String, Today> names = new HashMap<>();
        for (String pair : pairs) {
            String[] both = pair.split(">", 2);
            names.put(both[0], new Today(both[1], UnaryOperator.identity()));
        }
        return Map.copyOf(names);
    }
}
