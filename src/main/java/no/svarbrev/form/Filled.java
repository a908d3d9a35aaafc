package no.svarbrev.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/**
 * A page to be filled in: what its fields hold, what must be put right, and what is to be looked over.
 *
 * @param faults errors
 * @param notes warnings and hints
 */
public record Filled(Route route, ShownPage page, PostedForm form, List<Fault> faults, List<Fault> notes) {
    public Filled {
        faults = withoutWholes(faults);
        notes = List.copyOf(notes);
    }

    /** Where each row or part is told what it lacks, the whole needs not be. */
    private static List<Fault> withoutWholes(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.kind() != Fault.Kind.REQUIRED
                        || faults.stream().noneMatch(other -> other.field().startsWith(fault.field() + ".")))
                .toList();
    }

    /** As it is stored. */
    public static Filled stored(Route route, ShownPage page) {
        return new Filled(route, page, new PostedForm(fields(page.questions().toList())), List.of(), List.of());
    }

    /** As it is stored, with what must be put right before it can be sent in. */
    public static Filled checked(Route route, ShownPage page, List<Fault> faults) {
        return new Filled(route, page, stored(route, page).form(), new Places(route, page).inOrder(faults), List.of());
    }

    /** As it was sent; questions that it did not show, as they are stored. */
    public static Filled posted(Route route, ShownPage page, PostedPage posted, List<Fault> faults, List<Fault> notes) {
        List<ShownQuestion> others = page.questions()
                .filter(state -> !posted.showed(state.question().name()))
                .toList();
        PostedForm form = new PostedForm(fields(others)).with(posted.form().fields());
        return new Filled(route, page, form, faults, notes);
    }

    private static Map<String, List<String>> fields(List<ShownQuestion> questions) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        questions.forEach(state -> fields.putAll(fields(state)));
        return fields;
    }

    /** The answer to a question on the page, as fields. */
    public static Map<String, List<String>> fields(ShownQuestion state) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        if (!state.value().isMissingNode()) {
            answers.set(state.question().prompt().key(), state.value());
        }
        if (!state.comment().isMissingNode()) {
            answers.set(state.question().prompt().commentName(), state.comment());
        }
        return AnswerFields.of(List.of(state.question()), "", answers);
    }
}
