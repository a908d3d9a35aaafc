package no.svarbrev.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/** The questions of a page by the path of their fields, those inside rows and panels too, and what each is called. */
public final class Places {
    private final Words words;
    private final Map<String, ShownQuestion> states = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    public Places(Route route, ShownPage page) {
        this.words = new Words(route);
        page.questions().forEach(state -> enter(state, ""));
    }

    private void enter(ShownQuestion state, String outer) {
        String label = outer + words.question(state);
        states.put(state.field(), state);
        labels.put(state.field(), label);
        for (ShownQuestion.Item item : state.items()) {
            String name = words.item(state, item);
            String inner = label + " – " + (name.isEmpty() ? "" : name + " – ");
            item.questions().forEach(part -> enter(part, inner));
        }
    }

    public Optional<ShownQuestion> at(String field) {
        return Optional.ofNullable(states.get(field));
    }

    /** The question that a fault is about, the innermost whose field this is or that has it. */
    public ShownQuestion of(Fault fault) {
        return having(fault.field());
    }

    /** As the questions they are about stand on the page. */
    public List<Fault> inOrder(List<Fault> faults) {
        List<String> fields = List.copyOf(states.keySet());
        return faults.stream()
                .sorted(Comparator.comparingInt(
                        fault -> fields.indexOf(of(fault).field())))
                .toList();
    }

    public ShownQuestion having(String path) {
        String field = path;
        while (!states.containsKey(field) && !field.isEmpty()) {
            field = withoutLast(field);
        }
        return states.getOrDefault(field, states.values().iterator().next());
    }

    private static String withoutLast(String field) {
        return field.substring(0, Math.max(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf("-Comment"))));
    }

    /** What the question is called, with the row or panel it stands in. */
    public String label(ShownQuestion state) {
        return labels.get(state.field());
    }

    /** The questions that the respondent sees and can answer. */
    public List<ShownQuestion> open() {
        List<ShownQuestion> open = new ArrayList<>();
        states.values().stream().filter(Places::isOpen).forEach(open::add);
        return open;
    }

    public static boolean isOpen(ShownQuestion state) {
        return state.isShown() && state.isEnabled() && state.shape() != Shape.CALCULATION;
    }
}
