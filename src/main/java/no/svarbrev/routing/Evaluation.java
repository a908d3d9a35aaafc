package no.svarbrev.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.engine.Filling;
import no.svarbrev.routing.engine.state.ElementState;
import no.svarbrev.routing.engine.state.PageState;
import no.svarbrev.routing.engine.state.PanelState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.TextState;

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
        written().forEach((name, parts) -> addPage(pages.addObject(), name, parts));
        Completion completion = new Completion(filling);
        Set<String> errors = errors(completion);
        errors.forEach(json.putArray("errors")::add);
        json.set("complete", errors.isEmpty() ? completion.answers().data() : NullNode.getInstance());
        return json;
    }

    /** A page or panel, and what stands in it. */
    private record Part(boolean visible, Stream<ElementState> elements) {
        static Part of(PageState page) {
            return new Part(page.isShown(), page.all());
        }

        static Part of(PanelState panel) {
            return new Part(panel.isShown(), panel.all());
        }
    }

    /** The pages as they are written, whatever is shown of them at a time. */
    private Map<String, List<Part>> written() {
        Map<String, List<Part>> written = new LinkedHashMap<>();
        for (PageState page : filling.tree().pages()) {
            if (page.page().holdsPages()) {
                page.elements().stream()
                        .map(PanelState.class::cast)
                        .forEach(panel -> written.put(panel.panel().name(), List.of(Part.of(panel))));
            } else {
                written.computeIfAbsent(page.page().written(), name -> new ArrayList<>())
                        .add(Part.of(page));
            }
        }
        return written;
    }

    private static void addPage(ObjectNode json, String name, List<Part> parts) {
        json.put("name", name).put("visible", parts.stream().anyMatch(Part::visible));
        ArrayNode elements = json.putArray("elements");
        parts.stream()
                .flatMap(Part::elements)
                .filter(element -> !(element instanceof PanelState))
                .forEach(element -> addElement(elements.addObject(), element));
    }

    private static void addElement(ObjectNode json, ElementState element) {
        json.put("name", element.element().name()).put("visible", element.isShown());
        if (!(element instanceof QuestionState question)) {
            json.put("required", ((TextState) element).isRequired());
            return;
        }
        json.put("required", question.isRequired());
        if (question.chosen().offersChoices()) {
            ArrayNode choices = json.putArray("choices");
            question.chosen().choices().forEach(choice -> choices.add(choice.value()));
        }
        switch (question.shape()) {
            case ROWS, CELLS -> {
                ArrayNode rows = json.putArray("rows");
                question.grid().rows().shown().forEach(row -> rows.add(row.value()));
            }
            case CHOICE, CHOICES, RANKING, TEXT, NUMBER, DATE, SIGNATURE, FIELDS, LIST, CALCULATION -> {}
        }
    }

    private static Set<String> errors(Completion completion) {
        return completion.faults().stream()
                .filter(fault -> !fault.kind().isOurs())
                .map(Fault::question)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
