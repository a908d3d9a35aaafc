package no.svarbrev.questionnaire.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.TextField;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.CalculatedValue;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.questionnaire.rule.Rules;
import no.svarbrev.questionnaire.text.ConditionalText;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * From SurveyJS JSON to the model. What we do not support is refused with its pointer and a reason, never dropped; all
 * faults of a file are reported together.
 */
public final class QuestionnaireReader {
    /** The name is what a file has in the storage that it comes from; SurveyJS has none for surveys. */
    private static final Set<String> ROOT = Set.of(
            "name",
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
            "questionsOnPageMode",
            "maxTextLength",
            "maxCommentLength");

    private static final Set<String> PAGE =
            JsonPart.union(PromptReader.RULES, Set.of("name", "title", "description", "elements"));
    private static final Map<String, Paging> PAGINGS = Map.of(
            "standard", Paging.AS_WRITTEN,
            "singlePage", Paging.SINGLE_PAGE,
            "questionPerPage", Paging.QUESTION_PER_PAGE,
            "questionOnPage", Paging.QUESTION_PER_PAGE);

    private QuestionnaireReader() {}

    /** @throws FaultyQuestionnaire with every fault of the file */
    public static Questionnaire read(String code, int version, byte[] file) {
        return reading(code, version, file).good();
    }

    /**
     * The questionnaire although there are faults in it, for what looks on: the checks, and a version that was published
     * when this was no fault.
     *
     * @throws FaultyQuestionnaire when the file is no JSON, so that nothing can be read
     */
    public static Reading reading(String code, int version, byte[] file) {
        List<Finding> repeated = new ArrayList<>();
        Renewed renewed = Renewed.of(QuestionnaireJson.forgiving(file, repeated));
        List<Finding> faults = new ArrayList<>();
        Questionnaire questionnaire = questionnaire(code, version, JsonPart.root(renewed.json(), faults));
        List<Finding> found = Stream.concat(
                        renewed.findings().stream(), faults.stream().map(renewed::written))
                .toList();
        return new Reading(
                questionnaire,
                renewed,
                Stream.of(repeated, Lines.placed(file, found))
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingInt(Finding::line))
                        .toList());
    }

    private static Questionnaire questionnaire(String code, int version, JsonPart root) {
        root.allowOnly(ROOT);
        List<Page> written = pages(root);
        if (written.isEmpty()) {
            root.at("pages").fault(FindingCode.NO_PAGE);
        }
        List<Page> pages = paging(root, written).of(written, root.flag("firstPageIsStartPage"));
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

    /** A page that wants one answer of several cannot be divided into pages that ask for one each. */
    private static Paging paging(JsonPart root, List<Page> written) {
        Paging paging = root.oneOf("questionsOnPageMode", PAGINGS, Paging.AS_WRITTEN);
        boolean wanting = written.stream()
                .map(page -> page.rules().required())
                .anyMatch(required -> !required.isFixed() || required.fixed());
        if (paging == Paging.QUESTION_PER_PAGE && wanting) {
            root.at("questionsOnPageMode").fault(FindingCode.UNSUPPORTED_PROPERTY, "questionsOnPageMode");
        }
        return paging;
    }

    private static Questionnaire.Settings settings(JsonPart root) {
        Clearing clearing = PromptReader.clearing(root, "clearInvisibleValues");
        return new Questionnaire.Settings(
                root.flag("firstPageIsStartPage"),
                clearing == Clearing.DEFAULT ? Clearing.ON_COMPLETE : clearing,
                root.inherited("storeOthersAsComment", true),
                root.count("maxTextLength", 0, TextField.LONGEST),
                root.count("maxCommentLength", 0, TextField.LONGEST));
    }

    private static Questionnaire.Closing closing(JsonPart root) {
        return new Questionnaire.Closing(
                Markup.read(root, "completedHtml"),
                root.listIfAny("completedHtmlOnCondition").stream()
                        .flatMap(part -> conditionalText(part).stream())
                        .toList());
    }

    private static Optional<ConditionalText> conditionalText(JsonPart part) {
        part.allowOnly(Set.of("expression", "html"));
        return part.expression("expression")
                .map(condition -> new ConditionalText(condition, Markup.read(part, "html")));
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
