package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CalculatedValue;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * A questionnaire being filled in: the answers, and how every element stands because of them. Works on a copy of the
 * answers, in one thread, and behaves as survey-core does: conditions are worked out again until nothing changes.
 */
final class Filling implements AnswerStore {
    /** survey-core gives up after as many rounds. */
    private static final int MOST_ROUNDS = 10;

    private final Questionnaire questionnaire;
    private final Circumstances circumstances;
    private final Expression.Scope scope = new SurveyScope(this);
    private final List<PageState> pages = new ArrayList<>();
    private final Map<String, QuestionState> byName = new HashMap<>();
    private final Map<String, List<QuestionState>> byKey = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Variables variables;
    private ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final Set<String> changed = new LinkedHashSet<>();

    Filling(Questionnaire questionnaire, Circumstances circumstances) {
        this.questionnaire = questionnaire;
        this.circumstances = circumstances;
        this.variables = new Variables(this, circumstances.variables());
        for (Page page : questionnaire.parts().pages()) {
            pages.add(new PageState(page, scope, state -> states(page.elements(), this, state)));
        }
        questions().forEach(this::enter);
    }

    private void enter(QuestionState state) {
        String key = state.question().prompt().key();
        byName.putIfAbsent(state.question().name(), state);
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(state);
        keys.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
    }

    List<ElementState> states(List<? extends Element> elements, AnswerStore store, Frame frame) {
        List<ElementState> states = new ArrayList<>(elements.size());
        elements.forEach(element -> states.add(state(element, store, frame)));
        return states;
    }

    private ElementState state(Element element, AnswerStore store, Frame frame) {
        if (element instanceof Question question) {
            QuestionState state = new QuestionState(question, this, store, frame);
            return state;
        }
        return element instanceof Panel panel
                ? new PanelState(panel, frame, store.scope(), state -> states(panel.elements(), store, state))
                : new TextState(element, frame, store.scope());
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    ObjectNode data() {
        return data;
    }

    List<PageState> pages() {
        return pages;
    }

    Stream<QuestionState> questions() {
        return pages.stream().flatMap(PageState::questions);
    }

    Optional<QuestionState> question(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<QuestionState> sharing(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    Random random(String name) {
        return Offer.random(circumstances.seed(), name);
    }

    Optional<JsonNode> variable(String name) {
        return variables.find(name.toLowerCase(Locale.ROOT));
    }

    void setVariable(String name, JsonNode value) {
        variables.set(name.toLowerCase(Locale.ROOT), value);
        changed.add(name);
    }

    /** An answer by the name of its key; without regard to case where that names a question. */
    JsonNode answer(String name) {
        JsonNode exact = data.path(name);
        return exact.isMissingNode() ? data.path(keys.getOrDefault(name.toLowerCase(Locale.ROOT), name)) : exact;
    }

    @Override
    public JsonNode get(String key) {
        return data.path(key);
    }

    @Override
    public void set(String key, JsonNode value) {
        if (Same.values(value, data.path(key))) {
            return;
        }
        if (value.isMissingNode()) {
            data.remove(key);
        } else {
            data.set(key, value);
        }
        changed.add(key);
    }

    @Override
    public Expression.Scope scope() {
        return scope;
    }

    /** A response that was just begun: only the defaults. */
    void begin() {
        questions().forEach(QuestionState::setDefault);
        settle();
    }

    /** Takes all answers at once, in the place of what there was; defaults are not given again. */
    void give(ObjectNode answers) {
        ObjectNode before = data;
        data = answers.deepCopy();
        questions().forEach(state -> took(state, before.path(state.question().prompt().key())));
        settle();
        changed.clear();
    }

    private static void took(QuestionState state, JsonNode before) {
        if (!Same.values(before, state.value())) {
            state.markGiven();
        }
        state.takeGiven();
    }

    /** One answer is given, as by a respondent who types it. */
    void change(String key, JsonNode value) {
        sharing(key).forEach(QuestionState::markGiven);
        set(key, value);
        sharing(key).forEach(QuestionState::takeGiven);
        settle();
    }

    /** Works the conditions out until no answer changes any more. */
    void settle() {
        int round = 0;
        do {
            changed.clear();
            variables.forgetCalculated();
            pages.forEach(PageState::look);
        } while (!changed.isEmpty() && ++round <= MOST_ROUNDS);
    }

    List<CalculatedValue> calculatedValues() {
        return questionnaire.parts().calculatedValues();
    }

    /** The calculated values that stand among the answers. */
    ObjectNode withCalculated() {
        ObjectNode all = data.deepCopy();
        calculatedValues().stream().filter(CalculatedValue::stored).forEach(value -> {
            JsonNode result = variable(value.name()).orElse(MissingNode.getInstance());
            if (!result.isMissingNode()) {
                all.set(value.name(), result);
            }
        });
        return all;
    }
}
