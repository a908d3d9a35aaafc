package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.FindingCode;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Image;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.Rule;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.SingleChoice;
import no.svarbrev.questionnaire.YesNo;

/** Reads the elements of a page: one line in {@link #KINDS} for each kind. */
final class ElementReader {
    /** A reader takes the element and the choices it falls back on. */
    private record Kind(Set<String> properties, BiFunction<JsonPart, List<Choice>, Element> reader) {}

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
    static final Set<String> CALCULATION = Set.of(
            "expression",
            "format",
            "displayStyle",
            "currency",
            "precision",
            "minimumFractionDigits",
            "maximumFractionDigits",
            "useGrouping");
    private static final Set<String> SELECTED = Set.of("minSelectedChoices", "maxSelectedChoices");
    static final Set<String> ALL = Set.of("showSelectAllItem", "selectAllText");
    /** They say how SurveyJS's own pad looks; how pictures are made and kept is ours. */
    private static final Set<String> LOOKS_OF_SIGNATURES = Set.of(
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

    private static final Set<String> RULES = JsonPart.union(PromptReader.RULES, Set.of("type", "name"));

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("radiogroup", question(ElementReader::radioGroup, ChoiceReader.PROPERTIES)),
            Map.entry("dropdown", question(ElementReader::dropdown, ChoiceReader.PROPERTIES, ChoiceReader.COUNTED)),
            Map.entry("checkbox", question(ElementReader::checkbox, ChoiceReader.PROPERTIES, SELECTED, ALL)),
            Map.entry("tagbox", question(ElementReader::tagbox, ChoiceReader.PROPERTIES, SELECTED, ALL)),
            Map.entry(
                    "ranking",
                    question(ElementReader::ranking, ChoiceReader.PROPERTIES, SELECTED, Set.of("selectToRankEnabled"))),
            Map.entry("boolean", question(ElementReader::yesNo, YES_NO)),
            Map.entry("rating", question(ElementReader::rating, RATING)),
            Map.entry("text", question((part, none) -> FieldReader.field(part), FieldReader.PROPERTIES)),
            Map.entry(
                    "comment",
                    question(
                            (part, none) -> FieldReader.comment(part, PromptReader.prompt(part)),
                            Set.of("maxLength", "rows"))),
            Map.entry(
                    "signaturepad",
                    question((part, none) -> new Signature(PromptReader.prompt(part)), LOOKS_OF_SIGNATURES)),
            Map.entry("multipletext", question(ElementReader::multipleText, Set.of("items"))),
            Map.entry("matrix", question((part, none) -> GridReader.matrix(part), GridReader.MATRIX)),
            Map.entry("matrixdropdown", question((part, none) -> GridReader.cellMatrix(part), GridReader.CELL_MATRIX)),
            Map.entry("matrixdynamic", question((part, none) -> GridReader.rowList(part), GridReader.ROW_LIST)),
            Map.entry("paneldynamic", question((part, none) -> GridReader.panelList(part), GridReader.PANEL_LIST)),
            Map.entry("expression", question(ElementReader::calculation, CALCULATION)),
            Map.entry(
                    "panel",
                    new Kind(JsonPart.union(RULES, Set.of("title", "description", "elements")), ElementReader::panel)),
            // a title of a text or picture is not shown by survey-core either
            Map.entry(
                    "html",
                    new Kind(
                            JsonPart.union(RULES, Set.of("html", "title", "description", "clearIfInvisible")),
                            ElementReader::htmlText)),
            Map.entry(
                    "image",
                    new Kind(
                            JsonPart.union(
                                    RULES, Set.of("imageLink", "altText", "title", "description", "clearIfInvisible")),
                            ElementReader::image)));

    static final Map<String, Calculation.Style> STYLES = Map.of(
            "none", Calculation.Style.PLAIN,
            "decimal", Calculation.Style.DECIMAL,
            "percent", Calculation.Style.PERCENT,
            "currency", Calculation.Style.CURRENCY);

    private static final LocalText YES = new LocalText(Map.of("default", "Ja", "en", "Yes"));
    private static final LocalText NO = new LocalText(Map.of("default", "Nei", "en", "No"));

    private ElementReader() {}

    @SafeVarargs
    private static Kind question(BiFunction<JsonPart, List<Choice>, Element> reader, Set<String>... properties) {
        Set<String> all = JsonPart.union(properties);
        return new Kind(JsonPart.union(PromptReader.PROPERTIES, all), reader);
    }

    static List<Element> elements(JsonPart container, String property) {
        return container.listIfAny(property).stream().map(ElementReader::read).toList();
    }

    private static Element read(JsonPart element) {
        String type = element.text("type");
        Kind kind = KINDS.get(type);
        if (kind == null) {
            element.at("type").fault(FindingCode.UNSUPPORTED_TYPE, type);
            return FieldReader.field(element);
        }
        element.allowOnly(kind.properties());
        return kind.reader().apply(element, List.of());
    }

    /** An element of a kind that is known to be supported, whose properties were looked at before. */
    static Element ofKind(String type, JsonPart element, List<Choice> choices) {
        return KINDS.get(type).reader().apply(element, choices);
    }

    private static Element radioGroup(JsonPart element, List<Choice> fallback) {
        return new SingleChoice(
                PromptReader.prompt(element), Question.Kind.RADIOGROUP, ChoiceReader.list(element, fallback));
    }

    private static Element dropdown(JsonPart element, List<Choice> fallback) {
        return new SingleChoice(
                PromptReader.prompt(element), Question.Kind.DROPDOWN, ChoiceReader.list(element, fallback));
    }

    private static Element checkbox(JsonPart element, List<Choice> fallback) {
        return multiple(element, Question.Kind.CHECKBOX, fallback);
    }

    private static Element tagbox(JsonPart element, List<Choice> fallback) {
        return multiple(element, Question.Kind.TAGBOX, fallback);
    }

    private static Element ranking(JsonPart element, List<Choice> fallback) {
        return multiple(element, Question.Kind.RANKING, fallback);
    }

    private static Element multiple(JsonPart element, Question.Kind kind, List<Choice> fallback) {
        return new MultipleChoice(
                PromptReader.prompt(element),
                kind,
                ChoiceReader.list(element, fallback),
                element.count("minSelectedChoices", 0, 1_000),
                element.count("maxSelectedChoices", 0, 1_000),
                element.flag("selectToRankEnabled"),
                element.flag("showSelectAllItem") ? Optional.of(element.localText("selectAllText")) : Optional.empty());
    }

    private static Element yesNo(JsonPart element, List<Choice> none) {
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

    private static Element rating(JsonPart element, List<Choice> none) {
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

    private static Element multipleText(JsonPart element, List<Choice> none) {
        return new MultipleText(
                PromptReader.prompt(element),
                element.list("items").stream().map(ElementReader::item).toList());
    }

    private static Question item(JsonPart item) {
        item.allowOnly(JsonPart.union(
                FieldReader.PROPERTIES,
                Set.of("name", "title", "isRequired", "requiredErrorText", "validators", "defaultValueExpression")));
        return FieldReader.field(item);
    }

    private static Element calculation(JsonPart element, List<Choice> none) {
        int undecided = -1;
        return new Calculation(
                PromptReader.prompt(element),
                element.expression("expression"),
                precision(element),
                new Calculation.NumberForm(
                        element.localText("format"),
                        element.oneOf("displayStyle", STYLES, Calculation.Style.PLAIN),
                        currency(element, "currency"),
                        element.json().path("minimumFractionDigits").asInt(undecided),
                        element.json().path("maximumFractionDigits").asInt(undecided),
                        !element.has("useGrouping") || element.flag("useGrouping")));
    }

    static String currency(JsonPart element, String property) {
        String code = element.optionalText(property).orElse("USD");
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            element.at(property).fault(FindingCode.NOT_ONE_OF, "ISO 4217");
        }
        return known ? code : "USD";
    }

    static OptionalInt precision(JsonPart element) {
        boolean all =
                !element.has("precision") || element.at("precision").json().asInt() == -1;
        return all ? OptionalInt.empty() : OptionalInt.of(element.count("precision", 0, 15));
    }

    private static Element panel(JsonPart element, List<Choice> none) {
        return new Panel(
                element.text("name"),
                element.localText("title"),
                element.localText("description"),
                PromptReader.rules(element),
                element.localText("requiredErrorText"),
                elements(element, "elements"));
    }

    private static Element htmlText(JsonPart element, List<Choice> none) {
        return new HtmlText(element.text("name"), html(element, "html"), PromptReader.rules(element));
    }

    private static Element image(JsonPart element, List<Choice> none) {
        return new Image(
                element.text("name"), imageLink(element), element.localText("altText"), PromptReader.rules(element));
    }

    /** Nothing is fetched from elsewhere: the picture comes with the questionnaire. */
    private static LocalText imageLink(JsonPart element) {
        LocalText link = element.localText("imageLink");
        boolean own = !link.isEmpty() && link.byLanguage().values().stream().allMatch(ElementReader::isOwnPicture);
        if (!own) {
            element.at("imageLink").fault(FindingCode.FOREIGN_PICTURE);
        }
        return link;
    }

    private static boolean isOwnPicture(String link) {
        return link.matches("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+")
                || link.matches("[A-Za-z0-9_-]{1,100}\\.(png|jpe?g|gif|webp)");
    }

    /** Markup is shown as it stands, so only what is harmless is let in. */
    static LocalText html(JsonPart part, String property) {
        Map<String, String> texts = new HashMap<>();
        part.localText(property).byLanguage().forEach((language, text) -> {
            Markup markup = Markup.of(text);
            texts.put(language, markup.text());
            tell(part.at(property), FindingCode.UNSAFE_MARKUP, markup.refused());
            tell(part.at(property), FindingCode.MARKUP_OF_LOOKS, markup.stripped());
        });
        return new LocalText(texts);
    }

    private static void tell(JsonPart part, FindingCode code, Set<String> names) {
        if (!names.isEmpty()) {
            part.fault(code, String.join(", ", names));
        }
    }
}
