package no.svarbrev.questionnaire.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Image;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.text.LocalText;

/** Reads the elements of a page: one line in {@link #KINDS} for each kind. */
final class ElementReader {
    /** A reader takes the element and the choices it falls back on. */
    private record Kind(Set<String> properties, BiFunction<JsonPart, List<Choice>, Element> reader) {}

    private static final Set<String> RULES = JsonPart.union(PromptReader.RULES, Set.of("type", "name"));

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("radiogroup", question(QuestionReader::radioGroup, ChoiceReader.PROPERTIES)),
            Map.entry("dropdown", question(QuestionReader::dropdown, ChoiceReader.PROPERTIES, ChoiceReader.COUNTED)),
            Map.entry(
                    "checkbox",
                    question(
                            QuestionReader::checkbox,
                            ChoiceReader.PROPERTIES,
                            QuestionReader.SELECTED,
                            QuestionReader.ALL)),
            Map.entry(
                    "tagbox",
                    question(
                            QuestionReader::tagbox,
                            ChoiceReader.PROPERTIES,
                            QuestionReader.SELECTED,
                            QuestionReader.ALL)),
            Map.entry(
                    "ranking",
                    question(
                            QuestionReader::ranking,
                            ChoiceReader.PROPERTIES,
                            QuestionReader.SELECTED,
                            Set.of("selectToRankEnabled"))),
            Map.entry("boolean", question(QuestionReader::yesNo, QuestionReader.YES_NO)),
            Map.entry("rating", question(QuestionReader::rating, QuestionReader.RATING)),
            Map.entry("text", question((part, none) -> FieldReader.field(part), FieldReader.PROPERTIES)),
            Map.entry(
                    "comment",
                    question(
                            (part, none) -> FieldReader.comment(part, PromptReader.prompt(part)),
                            Set.of("maxLength", "rows"))),
            Map.entry(
                    "signaturepad",
                    question(
                            (part, none) -> new Signature(PromptReader.prompt(part)),
                            QuestionReader.LOOKS_OF_SIGNATURES)),
            Map.entry("multipletext", question(QuestionReader::multipleText, Set.of("items"))),
            Map.entry("matrix", question((part, none) -> GridReader.matrix(part), GridReader.MATRIX)),
            Map.entry(
                    "matrixdropdown",
                    question((part, none) -> GridReader.cellMatrix(part, ElementReader::cell), GridReader.CELL_MATRIX)),
            Map.entry(
                    "matrixdynamic",
                    question((part, none) -> GridReader.rowList(part, ElementReader::cell), GridReader.ROW_LIST)),
            Map.entry(
                    "paneldynamic",
                    question(
                            (part, none) -> GridReader.panelList(part, ElementReader::elements),
                            GridReader.PANEL_LIST)),
            Map.entry(
                    "expression",
                    question((part, none) -> CalculationReader.calculation(part), CalculationReader.PROPERTIES)),
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

    /** A question of a kind that is known to be supported, whose properties were looked at before. */
    private static Question cell(String kind, JsonPart column, List<Choice> choices) {
        return (Question) KINDS.get(kind).reader().apply(column, choices);
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
        return new HtmlText(element.text("name"), Markup.read(element, "html"), PromptReader.rules(element));
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
}
