package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.SingleChoice;
import no.svarbrev.questionnaire.YesNo;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.Rule;
import no.svarbrev.questionnaire.text.LocalText;

/** Reads questions that stand alone or in a column of a grid, whose choices they may fall back on. */
final class QuestionReader {
    static final Set<String> RATING = Set.of(
            "rateValues",
            "rateMin",
            "rateMax",
            "rateStep",
            "rateCount",
            "autoGenerate",
            "minRateDescription",
            "maxRateDescription");
    static final Set<String> YES_NO = Set.of("labelTrue", "labelFalse", "valueTrue", "valueFalse");
    static final Set<String> SELECTED = Set.of("minSelectedChoices", "maxSelectedChoices");
    static final Set<String> ALL = Set.of("showSelectAllItem", "selectAllText");

    /** They say how SurveyJS's own pad looks; how pictures are made and kept is ours. */
    static final Set<String> LOOKS_OF_SIGNATURES = Set.of(
            "signatureWidth",
            "signatureHeight",
            "signatureAutoScaleEnabled",
            "penMinWidth",
            "penMaxWidth",
            "penColor",
            "backgroundColor",
            "height",
            "showPlaceholder",
            "placeholderReadOnly",
            "dataFormat",
            "storeDataAsText",
            "waitForUpload");

    private static final LocalText YES = new LocalText(Map.of("default", "Ja", "en", "Yes"));
    private static final LocalText NO = new LocalText(Map.of("default", "Nei", "en", "No"));

    private QuestionReader() {}

    static Question radioGroup(JsonPart element, List<Choice> fallback) {
        return new SingleChoice(
                PromptReader.prompt(element), Question.Kind.RADIOGROUP, ChoiceReader.list(element, fallback));
    }

    static Question dropdown(JsonPart element, List<Choice> fallback) {
        return new SingleChoice(
                PromptReader.prompt(element), Question.Kind.DROPDOWN, ChoiceReader.list(element, fallback));
    }

    static Question checkbox(JsonPart element, List<Choice> fallback) {
        return multiple(element, Question.Kind.CHECKBOX, fallback);
    }

    static Question tagbox(JsonPart element, List<Choice> fallback) {
        return multiple(element, Question.Kind.TAGBOX, fallback);
    }

    static Question ranking(JsonPart element, List<Choice> fallback) {
        return multiple(element, Question.Kind.RANKING, fallback);
    }

    private static Question multiple(JsonPart element, Question.Kind kind, List<Choice> fallback) {
        return new MultipleChoice(
                PromptReader.prompt(element),
                kind,
                ChoiceReader.list(element, fallback),
                element.count("minSelectedChoices", 0, 1_000),
                element.count("maxSelectedChoices", 0, 1_000),
                element.flag("selectToRankEnabled"),
                element.flag("showSelectAllItem") ? Optional.of(element.localText("selectAllText")) : Optional.empty());
    }

    static Question yesNo(JsonPart element, List<Choice> none) {
        return new YesNo(
                PromptReader.prompt(element),
                answer(
                        element,
                        "valueTrue",
                        BooleanNode.TRUE,
                        element.has("labelTrue") ? element.localText("labelTrue") : YES),
                answer(
                        element,
                        "valueFalse",
                        BooleanNode.FALSE,
                        element.has("labelFalse") ? element.localText("labelFalse") : NO));
    }

    private static Choice answer(JsonPart element, String property, JsonNode usual, LocalText label) {
        JsonNode value = element.has(property) ? element.at(property).json() : usual;
        return new Choice(value, label, false, Choice.Role.PLAIN, Rule.ALWAYS, Rule.ALWAYS);
    }

    static Question rating(JsonPart element, List<Choice> none) {
        List<Choice> written = ChoiceReader.choices(element, "rateValues");
        return new Rating(
                PromptReader.prompt(element),
                written.isEmpty() ? steps(element) : written,
                element.localText("minRateDescription"),
                element.localText("maxRateDescription"));
    }

    private static List<Choice> steps(JsonPart element) {
        BigDecimal min = element.number("rateMin").orElse(BigDecimal.ONE);
        BigDecimal max = element.number("rateMax").orElse(BigDecimal.valueOf(5));
        BigDecimal step = element.number("rateStep").orElse(BigDecimal.ONE);
        if (step.signum() <= 0 || max.subtract(min).compareTo(step.multiply(BigDecimal.valueOf(100))) > 0) {
            element.fault(FindingCode.LONG_SCALE);
            return List.of();
        }
        List<Choice> steps = new ArrayList<>();
        for (BigDecimal value = min; value.compareTo(max) <= 0; value = value.add(step)) {
            steps.add(new Choice(
                    DecimalNode.valueOf(value),
                    LocalText.of(value.toPlainString()),
                    false,
                    Choice.Role.PLAIN,
                    Rule.ALWAYS,
                    Rule.ALWAYS));
        }
        return steps;
    }

    static Question multipleText(JsonPart element, List<Choice> none) {
        return new MultipleText(
                PromptReader.prompt(element),
                element.list("items").stream().map(QuestionReader::item).toList());
    }

    private static Question item(JsonPart item) {
        item.allowOnly(JsonPart.union(
                FieldReader.PROPERTIES,
                Set.of("name", "title", "isRequired", "requiredErrorText", "validators", "defaultValueExpression")));
        return FieldReader.field(item);
    }
}
