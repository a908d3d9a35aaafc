package no.svarbrev.questionnaire.reader;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CommentField;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.NumberField;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.TextField;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.Limits;

/** Reads fields that are typed into: text, numbers, points in time. */
final class FieldReader {
    static final Set<String> PROPERTIES = Set.of(
            "inputType",
            "min",
            "max",
            "minValueExpression",
            "maxValueExpression",
            "minErrorText",
            "maxErrorText",
            "stepErrorText",
            "step",
            "maxLength");

    private static final Map<String, TextField.Input> TEXTS = Map.of(
            "text", TextField.Input.TEXT,
            "email", TextField.Input.EMAIL,
            "tel", TextField.Input.TEL,
            "url", TextField.Input.URL);

    private static final Map<String, DateField.Input> TIMES = Map.of(
            "date", DateField.Input.DATE,
            "datetime-local", DateField.Input.MOMENT,
            "month", DateField.Input.MONTH,
            "week", DateField.Input.WEEK,
            "time", DateField.Input.TIME);

    private FieldReader() {}

    static Question field(JsonPart element) {
        return field(element, PromptReader.prompt(element));
    }

    static Question field(JsonPart element, Prompt prompt) {
        String type = element.has("inputType") ? element.text("inputType") : "text";
        if (TIMES.containsKey(type)) {
            return new DateField(prompt, TIMES.get(type), dateLimits(element, TIMES.get(type)));
        }
        if (type.equals("number") || type.equals("range")) {
            return number(element, prompt);
        }
        if (TEXTS.containsKey(type)) {
            Stream.of("min", "max").forEach(limit -> tellOfNoEffect(element, limit, type));
        } else {
            element.at("inputType").fault(FindingCode.UNSUPPORTED_TYPE, type);
        }
        return new TextField(
                prompt, TEXTS.getOrDefault(type, TextField.Input.TEXT), maxLength(element), textLimits(element));
    }

    /** A fixed limit of a text means nothing in SurveyJS either; worked out, it is compared as a text. */
    private static void tellOfNoEffect(JsonPart element, String limit, String type) {
        if (!element.json().path(limit).asText("").isBlank() && !element.isFormula(limit)) {
            element.at(limit).fault(FindingCode.NO_EFFECT, limit, type);
        }
    }

    private static int maxLength(JsonPart element) {
        if (element.json().path("maxLength").asInt(0) < 0) {
            return TextField.LONGEST;
        }
        int length = element.count("maxLength", TextField.LONGEST, TextField.LONGEST);
        return length == 0 ? TextField.LONGEST : length;
    }

    static Question comment(JsonPart element, Prompt prompt) {
        return new CommentField(prompt, maxLength(element), element.count("rows", 4, 50));
    }

    private static Question number(JsonPart element, Prompt prompt) {
        Optional<BigDecimal> step = element.number("step");
        if (step.filter(unit -> unit.signum() <= 0).isPresent()) {
            element.at("step").fault(FindingCode.NOT_ABOVE_ZERO);
        }
        return new NumberField(
                prompt,
                new Limits<>(
                        element.isFormula("min") ? Optional.empty() : element.number("min"),
                        element.isFormula("max") ? Optional.empty() : element.number("max"),
                        limit(element, "min", "minValueExpression"),
                        limit(element, "max", "maxValueExpression"),
                        element.localText("minErrorText"),
                        element.localText("maxErrorText")),
                step,
                element.localText("stepErrorText"));
    }

    private static Limits<String> textLimits(JsonPart element) {
        return new Limits<>(
                Optional.empty(),
                Optional.empty(),
                limit(element, "min", "minValueExpression"),
                limit(element, "max", "maxValueExpression"),
                element.localText("minErrorText"),
                element.localText("maxErrorText"));
    }

    private static Limits<String> dateLimits(JsonPart element, DateField.Input input) {
        return new Limits<>(
                date(element, "min", input),
                date(element, "max", input),
                limit(element, "min", "minValueExpression"),
                limit(element, "max", "maxValueExpression"),
                element.localText("minErrorText"),
                element.localText("maxErrorText"));
    }

    private static Optional<Expression> limit(JsonPart element, String fixed, String expression) {
        return element.isFormula(fixed) ? element.formula(fixed) : element.expression(expression);
    }

    private static Optional<String> date(JsonPart element, String property, DateField.Input input) {
        if (element.isFormula(property)) {
            return Optional.empty();
        }
        Optional<String> limit = element.optionalText(property);
        if (limit.filter(text -> !input.accepts(text)).isPresent()) {
            element.at(property).fault(FindingCode.NOT_A_POINT_IN_TIME, limit.orElse(""), input.type());
        }
        return limit;
    }
}
