package no.svarbrev.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From SurveyJS JSON to the model. What we do not support is refused with its pointer and a reason, never dropped; all
 * faults of a file are reported together.
 */
public final class QuestionnaireReader {
    private static final Set<String> ROOT = Set.of(
            "title",
            "description",
            "locale",
            "firstPageIsStartPage",
            "completedHtml",
            "completedHtmlOnCondition",
            "startSurveyText",
            "pageNextText",
            "pagePrevText",
            "previewText",
            "editText",
            "completeText",
            "pages",
            "elements",
            "triggers",
            "calculatedValues",
            "clearInvisibleValues",
            "storeOthersAsComment",
            "questionOrder",
            "maxTextLength",
            "maxCommentLength");
    private static final Set<String> PAGE =
            JsonPart.union(PromptReader.RULES, Set.of("name", "title", "description", "elements"));
    private static final Map<String, Boolean> ORDERS = Map.of("initial", false, "random", true);

    private QuestionnaireReader() {}

    /** @throws FaultyQuestionnaire with every fault of the file */
    public static Questionnaire read(String code, int version, byte[] file) {
        List<Finding> found = new ArrayList<>();
        Questionnaire questionnaire = read(code, version, file, found);
        if (found.stream().anyMatch(Finding::isError)) {
            throw new FaultyQuestionnaire(found);
        }
        return questionnaire;
    }

    /** What there is to say about how a file is written that can be read. */
    public static List<Finding> warnings(byte[] file) {
        List<Finding> found = new ArrayList<>();
        read("check", 1, file, found);
        return found;
    }

    private static Questionnaire read(String code, int version, byte[] file, List<Finding> found) {
        Renewed renewed = Renewed.of(QuestionnaireJson.read(file));
        List<Finding> faults = new ArrayList<>(renewed.findings());
        Questionnaire questionnaire = questionnaire(
                code, version, JsonPart.root(renewed.json(), faults));
        found.addAll(Lines.placed(file, faults.stream().map(renewed::written).toList()));
        return questionnaire;
    }

    private static Questionnaire questionnaire(String code, int version, JsonPart root) {
        root.allowOnly(ROOT);
        List<Page> pages = pages(root);
        if (pages.isEmpty()) {
            root.at("pages").fault(FindingCode.NO_PAGE);
        }
        return new Questionnaire(
                code,
                version,
                new Questionnaire.Parts(
                        new Questionnaire.Heading(
                                root.localText("title"),
                                root.localText("description"),
                                root.optionalText("locale").orElse("")),
                        pages,
                        settings(root),
                        new Questionnaire.Buttons(
                                root.localText("startSurveyText"),
                                root.localText("pageNextText"),
                                root.localText("pagePrevText"),
                                root.localText("previewText"),
                                root.localText("editText"),
                                root.localText("completeText")),
                        closing(root),
                        root.listIfAny("calculatedValues").stream()
                                .flatMap(part -> calculatedValue(part).stream())
                                .toList(),
                        TriggerReader.triggers(root)));
    }

    /** Elements without a page stand on one page. */
    private static List<Page> pages(JsonPart root) {
        return root.has("elements")
                ? List.of(new Page(
                        "page1",
                        LocalText.NONE,
                        LocalText.NONE,
                        Rules.NONE,
                        LocalText.NONE,
                        ElementReader.elements(root, "elements")))
                : root.listIfAny("pages").stream()
                        .map(QuestionnaireReader::page)
                        .toList();
    }

    private static Questionnaire.Settings settings(JsonPart root) {
        Clearing clearing = PromptReader.clearing(root, "clearInvisibleValues");
        return new Questionnaire.Settings(
                root.flag("firstPageIsStartPage"),
                clearing == Clearing.DEFAULT ? Clearing.ON_COMPLETE : clearing,
                root.inherited("storeOthersAsComment", true),
                root.oneOf("questionOrder", ORDERS, false),
                root.count("maxTextLength", 0, TypedText.MAX_LENGTH),
                root.count("maxCommentLength", 0, TypedText.MAX_LENGTH));
    }

    private static Questionnaire.Closing closing(JsonPart root) {
        return new Questionnaire.Closing(
                ElementReader.html(root, "completedHtml"),
                root.listIfAny("completedHtmlOnCondition").stream()
                        .flatMap(part -> conditionalText(part).stream())
                        .toList());
    }

    private static Optional<ConditionalText> conditionalText(JsonPart part) {
        part.allowOnly(Set.of("expression", "html"));
        return part.expression("expression")
                .map(condition -> new ConditionalText(condition, ElementReader.html(part, "html")));
    }

    private static Optional<CalculatedValue> calculatedValue(JsonPart part) {
        part.allowOnly(Set.of("name", "expression", "includeIntoResult"));
        return part.expression("expression")
                .map(expression -> new CalculatedValue(part.text("name"), expression, part.flag("includeIntoResult")));
    }

    private static Page page(JsonPart page) {
        page.allowOnly(PAGE);
        return new Page(
                page.text("name"),
                page.localText("title"),
                page.localText("description"),
                PromptReader.rules(page),
                page.localText("requiredErrorText"),
                ElementReader.elements(page, "elements"));
    }
}
