package no.svarbrev.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From SurveyJS JSON to the model. What we do not support is refused with its pointer and a reason, never dropped; all
 * faults of a file are reported together.
 */
public final class QuestionnaireReader {
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    /** SurveyJS properties that change nothing in what is asked, required, valid or stored here. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("locale", "$schema");

    private static final Set<String> ROOT =
            Set.of("title", "description", "firstPageIsStartPage", "completedHtml", "pages");
    private static final Set<String> PAGE = Set.of("name", "title", "description", "visibleIf", "elements");

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxStringLength(100_000)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private QuestionnaireReader() {}

    /** @throws FaultyQuestionnaire with every fault of the file */
    public static Questionnaire read(String code, int version, byte[] file) {
        List<ReadingFault> faults = new ArrayList<>();
        Questionnaire questionnaire = questionnaire(code, version, JsonPart.root(parse(file), faults));
        faults.addAll(QuestionnaireRules.faults(questionnaire));
        if (!faults.isEmpty()) {
            throw new FaultyQuestionnaire(faults);
        }
        return questionnaire;
    }

    private static JsonNode parse(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new FaultyQuestionnaire(
                    List.of(new ReadingFault("", "the file is larger than " + MAX_BYTES + " bytes")));
        }
        try {
            return JSON.readTree(file);
        } catch (JsonProcessingException broken) {
            String line = broken.getLocation() == null
                    ? ""
                    : "line " + broken.getLocation().getLineNr() + ": ";
            throw new FaultyQuestionnaire(
                    List.of(new ReadingFault("", line + "not valid JSON: " + broken.getOriginalMessage())));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Questionnaire questionnaire(String code, int version, JsonPart root) {
        root.allowOnly(ROOT, WITHOUT_EFFECT);
        if (!root.has("title")) {
            root.fault("a questionnaire needs a title");
        }
        List<Page> pages =
                root.list("pages").stream().map(QuestionnaireReader::page).toList();
        boolean start = root.flag("firstPageIsStartPage") && !pages.isEmpty();
        if (pages.size() <= (start ? 1 : 0)) {
            root.at("pages").fault("there is no page with questions");
        }
        if (start && !pages.get(0).questions().isEmpty()) {
            root.at("pages").at("0").fault("the start page cannot hold questions");
        }
        return new Questionnaire(
                code,
                version,
                root.localText("title"),
                root.localText("description"),
                start ? Optional.of(pages.get(0)) : Optional.empty(),
                start ? pages.subList(1, pages.size()) : pages,
                ElementReader.html(root, "completedHtml"));
    }

    private static Page page(JsonPart page) {
        page.allowOnly(PAGE, WITHOUT_EFFECT);
        return new Page(
                page.text("name"),
                page.localText("title"),
                page.localText("description"),
                ElementReader.expression(page, "visibleIf"),
                page.list("elements").stream().map(ElementReader::read).toList());
    }
}
