package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.questionnaire.rule.ForInterviewers;
import no.svarbrev.questionnaire.rule.Preset;
import no.svarbrev.questionnaire.rule.Rule;
import no.svarbrev.questionnaire.rule.Rules;

/** Reads what every question has. */
final class PromptReader {
    static final Set<String> RULES =
            Set.of("visible", "visibleIf", "readOnly", "enableIf", "isRequired", "requiredIf", "requiredErrorText");

    static final Set<String> PROPERTIES = JsonPart.union(
            RULES,
            Set.of(
                    "type",
                    "name",
                    "title",
                    "description",
                    "valueName",
                    "defaultValue",
                    "defaultValueExpression",
                    "setValueIf",
                    "setValueExpression",
                    "resetValueIf",
                    "clearIfInvisible",
                    "validators",
                    "showCommentArea",
                    "commentText"));

    private static final Map<String, Clearing> CLEARINGS = Map.of(
            "default", Clearing.DEFAULT,
            "none", Clearing.NONE,
            "onComplete", Clearing.ON_COMPLETE,
            "onHidden", Clearing.ON_HIDDEN,
            "onHiddenContainer", Clearing.ON_HIDDEN_CONTAINER);

    private PromptReader() {}

    static Prompt prompt(JsonPart element) {
        return new Prompt(
                element.text("name"),
                element.has("valueName") ? Optional.of(element.text("valueName")) : Optional.empty(),
                element.localText("title"),
                element.localText("description"),
                rules(element),
                element.localText("requiredErrorText"),
                element.flag("showCommentArea") ? Optional.of(element.localText("commentText")) : Optional.empty(),
                preset(element),
                clearing(element, "clearIfInvisible"),
                ValidatorReader.validators(element));
    }

    static Clearing clearing(JsonPart part, String property) {
        return part.oneOf(property, CLEARINGS, Clearing.DEFAULT);
    }

    static Rules rules(JsonPart element) {
        return new Rules(visible(element), enabled(element), element.rule("isRequired", false, "requiredIf"));
    }

    private static Rule visible(JsonPart element) {
        Rule own = element.rule("visible", true, "visibleIf");
        boolean readable = own.text().isBlank() || own.condition().isPresent();
        return readable && (own.fixed() || !own.isFixed())
                ? ForInterviewers.rule(element.silently().localText("title"), own)
                : own;
    }

    private static Rule enabled(JsonPart element) {
        Rule rule = element.rule("readOnly", false, "enableIf");
        return new Rule(!rule.fixed(), rule.condition(), rule.text());
    }

    private static Preset preset(JsonPart element) {
        JsonNode value = element.json().path("defaultValue");
        boolean given = !value.isMissingNode() && !value.isNull();
        boolean formula = element.isFormula("defaultValue");
        return new Preset(
                given && !formula ? Optional.of(value) : Optional.empty(),
                formula ? element.formula("defaultValue") : element.expression("defaultValueExpression"),
                element.expression("setValueIf"),
                element.expression("setValueExpression"),
                element.expression("resetValueIf"));
    }
}
