package no.svarbrev.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Questionnaire;

/**
 * What a set of answers makes of a questionnaire, as JSON that can be held against other implementations of the SurveyJS
 * form model: what is shown, required and offered, which questions have errors, and what is stored at the end.
 */
public final class Evaluation {
    private final Filling filling;

    private Evaluation(Filling filling) {
        this.filling = filling;
    }

    /**
     * @param answers taken over at once; without them the response was just begun, with its defaults
     * @param changes answers given one after the other afterwards, as a respondent types them
     */
    public static ObjectNode of(
            Questionnaire questionnaire,
            Optional<Answers> answers,
            List<ObjectNode> changes,
            Circumstances circumstances) {
        Filling filling = new Filling(questionnaire, circumstances);
        filling.begin();
        answers.ifPresent(given -> filling.give(given.data()));
        changes.forEach(
                change -> change.properties().forEach(entry -> filling.change(entry.getKey(), entry.getValue())));
        return new Evaluation(filling).json();
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode pages = json.putArray("pages");
        filling.pages().forEach(page -> addPage(pages.addObject(), page));
        Set<String> errors = errors();
        errors.forEach(json.putArray("errors")::add);
        json.set("complete", errors.isEmpty() ? Completion.of(filling) : NullNode.getInstance());
        return json;
    }

    private static void addPage(ObjectNode json, PageState page) {
        json.put("name", page.page().name()).put("visible", page.isShown());
        ArrayNode elements = json.putArray("elements");
        page.all()
                .filter(element -> !(element instanceof PanelState))
                .forEach(element -> addElement(elements.addObject(), element));
    }

    private static void addElement(ObjectNode json, ElementState element) {
        json.put("name", element.element().name()).put("visible", element.isShown());
        if (!(element instanceof QuestionState question)) {
            json.put("required", ((TextState) element).standing().required());
            return;
        }
        json.put("required", question.isRequired());
        question.offer().ifPresent(offer -> {
            ArrayNode choices = json.putArray("choices");
            offer.choices().forEach(choice -> choices.add(choice.value()));
        });
        switch (question.kind()) {
            case MATRIX, MATRIXDROPDOWN -> {
                ArrayNode rows = json.putArray("rows");
                question.rows().forEach(row -> rows.add(row.value()));
            }
            case RADIOGROUP,
                    DROPDOWN,
                    CHECKBOX,
                    TAGBOX,
                    RANKING,
                    BOOLEAN,
                    RATING,
                    TEXT,
                    NUMBER,
                    DATE,
                    COMMENT,
                    SIGNATUREPAD,
                    MULTIPLETEXT,
                    MATRIXDYNAMIC,
                    PANELDYNAMIC,
                    EXPRESSION -> {}
        }
    }

    /** Each question is tidied and judged before the next one: what is tidied may show others. */
    private List<Fault> faults(PageState page) {
        List<Fault> faults = new ArrayList<>();
        filling.tidy(page, question -> faults.addAll(Validation.of(question)));
        faults.addAll(Validation.ofPanels(page));
        return page.isShown() ? faults : List.of();
    }

    private Set<String> errors() {
        List<PageState> shown =
                filling.pages().stream().filter(PageState::isShown).toList();
        return shown.stream()
                .flatMap(page -> faults(page).stream())
                .filter(fault -> fault.isError() && !fault.kind().isOurs())
                .map(Fault::question)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
