package no.svarbrev.questionnaire;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.SyntaxFault;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Reads the elements of a page: one line in {@link #KINDS} for each kind. */
final class ElementReader {
    private record Kind(Set<String> properties, Function<JsonPart, Element> reader) {}

    private static final Set<String> EVERY_QUESTION =
            Set.of("type", "name", "title", "description", "isRequired", "visibleIf");
    private static final Map<String, Kind> KINDS = Map.of(
            "radiogroup", commented(ElementReader::radioGroup, "choices"),
            "checkbox",
                    commented(
                            ElementReader::checkboxGroup, "choices", "choicesFromQuestion", "choicesFromQuestionMode"),
            "text", kind(ElementReader::text, "inputType", "min", "max", "step", "maxLength"),
            "comment", kind(ElementReader::comment, "maxLength", "rows"),
            "matrix", commented(ElementReader::matrix, "columns", "rows", "eachRowRequired"),
            "html", new Kind(Set.of("type", "name", "html", "visibleIf"), ElementReader::htmlText));

    private static final Safelist MARKUP = new Safelist()
            .addTags("p", "ul", "ol", "li", "strong", "em", "h2", "h3", "br", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "https", "mailto");

    private ElementReader() {}

    private static Kind kind(Function<JsonPart, Element> reader, String... properties) {
        Set<String> all = new HashSet<>(EVERY_QUESTION);
        all.addAll(List.of(properties));
        return new Kind(all, reader);
    }

    /** A kind that may have a field for comments below it. */
    private static Kind commented(Function<JsonPart, Element> reader, String... properties) {
        Kind kind = kind(reader, properties);
        kind.properties().addAll(List.of("showCommentArea", "commentText"));
        return kind;
    }

    static Element read(JsonPart element) {
        String type = element.text("type");
        Kind kind = KINDS.get(type);
        if (kind == null) {
            element.at("type").fault("elements of type «" + type + "» are not supported");
            return new Question.TextField(prompt(element), TypedText.MAX_LENGTH);
        }
        element.allowOnly(kind.properties(), Set.of());
        return kind.reader().apply(element);
    }

    private static Element radioGroup(JsonPart element) {
        return new Question.RadioGroup(prompt(element), choices(element, "choices"));
    }

    private static Element checkboxGroup(JsonPart element) {
        Optional<String> from = element.has("choicesFromQuestion")
                ? Optional.of(element.text("choicesFromQuestion"))
                : Optional.empty();
        if (from.isPresent() && !"selected".equals(element.text("choicesFromQuestionMode"))) {
            element.at("choicesFromQuestionMode").fault("only «selected» is supported");
        }
        if (from.isPresent() && element.has("choices")) {
            element.at("choices").fault("cannot stand beside choicesFromQuestion");
        }
        return new Question.CheckboxGroup(
                prompt(element), from.isPresent() ? List.of() : choices(element, "choices"), from);
    }

    private static Element text(JsonPart element) {
        String inputType = element.has("inputType") ? element.text("inputType") : "text";
        return switch (inputType) {
            case "text" -> textField(element);
            case "number" -> numberField(element);
            default -> {
                element.at("inputType").fault("the input type «" + inputType + "» is not supported");
                yield textField(element);
            }
        };
    }

    private static Element textField(JsonPart element) {
        List.of("min", "max", "step").stream()
                .filter(element::has)
                .forEach(limit -> element.at(limit).fault("belongs to numbers"));
        return new Question.TextField(
                prompt(element), element.count("maxLength", TypedText.MAX_LENGTH, TypedText.MAX_LENGTH));
    }

    private static Element numberField(JsonPart element) {
        Optional<BigDecimal> min = element.number("min");
        if (min.isEmpty() || min.get().compareTo(BigDecimal.valueOf(Missing.REFUSED.number())) <= 0) {
            element.fault("a number needs a «min» above " + Missing.REFUSED.number()
                    + ": smaller values are the codes of missing answers");
        }
        Optional<BigDecimal> max = element.number("max");
        if (max.isPresent()
                && min.filter(least -> least.compareTo(max.get()) > 0).isPresent()) {
            element.at("max").fault("is below «min»");
        }
        Optional<BigDecimal> step = element.number("step");
        if (step.filter(unit -> unit.signum() <= 0).isPresent()) {
            element.at("step").fault("must be above 0");
        }
        return new Question.NumberField(prompt(element), new NumberLimits(min, max, step));
    }

    private static Element comment(JsonPart element) {
        return new Question.CommentField(
                prompt(element),
                element.count("maxLength", TypedText.MAX_LENGTH, TypedText.MAX_LENGTH),
                element.count("rows", 4, 50));
    }

    private static Element matrix(JsonPart element) {
        return new Question.Matrix(
                prompt(element),
                choices(element, "columns"),
                choices(element, "rows"),
                element.flag("eachRowRequired"));
    }

    private static Element htmlText(JsonPart element) {
        return new HtmlText(element.text("name"), html(element, "html"), expression(element, "visibleIf"));
    }

    private static Prompt prompt(JsonPart element) {
        return new Prompt(
                element.text("name"),
                element.localText("title"),
                element.localText("description"),
                element.flag("isRequired"),
                expression(element, "visibleIf"),
                element.flag("showCommentArea") ? Optional.of(element.localText("commentText")) : Optional.empty());
    }

    private static List<Choice> choices(JsonPart element, String property) {
        List<Choice> choices =
                element.list(property).stream().map(ElementReader::choice).toList();
        if (choices.isEmpty()) {
            element.at(property).fault("is empty");
        }
        return choices;
    }

    private static Choice choice(JsonPart choice) {
        if (choice.json().isTextual()) {
            String code = choice.json().textValue();
            return new Choice(code, LocalText.of(code), false);
        }
        choice.allowOnly(Set.of("value", "text", "isExclusive"), Set.of());
        String code = choice.text("value");
        LocalText text = choice.has("text") ? choice.localText("text") : LocalText.of(code);
        if (Missing.collides(code)) {
            choice.at("value").fault("«" + code + "» is the code of a missing answer in data files");
        }
        return new Choice(code, text, choice.flag("isExclusive"));
    }

    static Optional<Expression> expression(JsonPart part, String property) {
        if (!part.has(property)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ExpressionParser.parse(part.text(property)));
        } catch (SyntaxFault fault) {
            part.at(property).fault("column " + fault.column() + ": " + fault.getMessage());
            return Optional.empty();
        }
    }

    /** Markup is shown as it stands, so only harmless tags are let in. */
    static LocalText html(JsonPart part, String property) {
        LocalText html = part.localText(property);
        html.byLanguage().values().stream()
                .filter(text -> !Jsoup.isValid(text, MARKUP))
                .forEach(text -> part.at(property)
                        .fault("has markup other than p, ul, ol, li, strong, em, h2, h3, br and a (https, mailto)"));
        return html;
    }
}
