package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CalculatedValue;
import no.svarbrev.questionnaire.Clearing;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.Prompt;
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

    private static final String COMMENT = Prompt.commentName("");

    private final Questionnaire questionnaire;
    private final Circumstances circumstances;
    private final Expression.Scope scope = new SurveyScope(this);
    private final List<PageState> pages = new ArrayList<>();
    private final Map<String, QuestionState> byName = new HashMap<>();
    private final Map<String, List<QuestionState>> byKey = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Variables variables;
    private ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final List<QuestionState> takers;
    private final Reactions reactions;
    private Stage stage = Stage.OPEN;
    private boolean again;
    private boolean restored;

    /** What is going on. */
    private enum Stage {
        LOADING,
        OPEN,
        SETTLING,
        CLOSED
    }

    Filling(Questionnaire questionnaire, Circumstances circumstances) {
        this.questionnaire = questionnaire;
        this.circumstances = circumstances;
        this.variables = new Variables(this, circumstances.variables());
        for (Page page : questionnaire.parts().pages()) {
            pages.add(new PageState(page, scope, state -> states(page.elements(), this, state)));
        }
        questions().forEach(this::enter);
        this.takers = questions()
                .filter(state -> state.offer().filter(Offer::isTaken).isPresent())
                .toList();
        this.reactions = new Reactions(this);
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
        JsonNode before = variables.find(name.toLowerCase(Locale.ROOT)).orElse(MissingNode.getInstance());
        data.remove(name);
        variables.set(name.toLowerCase(Locale.ROOT), value);
        if (!Same.loosely(before, value)) {
            reactions.changed(name.toLowerCase(Locale.ROOT), new Reactions.Change(before, value));
        }
    }

    /** An answer by the name of its key, as its question holds it; without regard to case where that names a question. */
    JsonNode answer(String name) {
        List<QuestionState> exact = sharing(name);
        List<QuestionState> states =
                exact.isEmpty() ? sharing(keys.getOrDefault(name.toLowerCase(Locale.ROOT), name)) : exact;
        return states.isEmpty() ? data.path(name) : states.get(0).value();
    }

    @Override
    public JsonNode get(String key) {
        return data.path(key);
    }

    @Override
    public void set(String key, JsonNode value) {
        JsonNode before = data.path(key);
        boolean emptied = isEmptiedList(key, value);
        if (emptied ? value.equals(before) : Same.asGiven(before, value)) {
            return;
        }
        if (Answered.isUnset(value) && !emptied) {
            data.remove(key);
        } else {
            data.set(key, value);
        }
        if (Answered.isUnset(before) && Answered.isUnset(value)) {
            return;
        }
        JsonNode after = data.path(key);
        sharing(key).stream()
                .filter(state -> emptied || !Same.asGiven(state.value(), after))
                .forEach(state -> state.held().follow());
        reactions.changed(key, new Reactions.Change(before, emptied(before, value, after)));
    }

    /** What an answer is afterwards: of lists and objects nothing is left, but they are still named by what looks into them. */
    private static JsonNode emptied(JsonNode before, JsonNode value, JsonNode after) {
        boolean wasList = before.isArray() && after.isMissingNode();
        return value.isObject() ? value : wasList ? JsonNodeFactory.instance.arrayNode() : after;
    }

    /** The respondent took away all rows or panels of a question that would begin with some if nothing were stored. */
    private boolean isEmptiedList(String key, JsonNode value) {
        return restored
                && value.isArray()
                && value.isEmpty()
                && sharing(key).stream()
                        .flatMap(state -> state.repeating().stream())
                        .anyMatch(repeating -> repeating.start() > 0);
    }

    boolean isOnStart(QuestionState state) {
        return questionnaire.settings().startPage() && pages.get(0).questions().anyMatch(each -> each == state);
    }

    /** Another question with the same key is shown, so that the answer is still one. */
    boolean anotherShows(QuestionState state) {
        return state.store() == this
                && sharing(state.question().prompt().key()).stream()
                        .anyMatch(other -> other != state && other.isShown());
    }

    @Override
    public Expression.Scope scope() {
        return scope;
    }

    /** A response that was just begun: only the defaults. */
    void begin() {
        stage = Stage.LOADING;
        questions().forEach(state -> {
            state.followItems();
            state.setDefault();
        });
        stage = Stage.OPEN;
        settle();
        reactions.forget();
        pages.stream()
                .skip(questionnaire.settings().startPage() ? 1 : 0)
                .filter(PageState::isShown)
                .findFirst()
                .ifPresent(page -> build(page.questions()));
    }

    /** Takes all answers at once, in the place of what there was; defaults are not given again, except in grids. */
    void give(ObjectNode answers) {
        take(answers);
        questions()
                .filter(QuestionState::isGrid)
                .toList()
                .forEach(state -> state.inside().toList().forEach(QuestionState::setDefault));
        taken();
    }

    /**
     * Takes over stored answers. Otherwise than with {@link #give}, what is blank in a row or panel stays blank, and an
     * empty list has no panels: a respondent may have emptied them, and the answers are taken over on every page. Nor do
     * defaults come back where the respondent emptied a field, though its page comes into sight each time.
     */
    void restore(Answers answers) {
        restored = true;
        take(answers.data());
        answers.blanked().forEach(this::blank);
        questions().forEach(QuestionState::restoreInside);
        variables.changes();
        taken();
    }

    private void take(ObjectNode answers) {
        data = JsonNodeFactory.instance.objectNode();
        answers.deepCopy()
                .properties()
                .forEach(answer -> data.set(answer.getKey().strip(), answer.getValue()));
        stage = Stage.LOADING;
        questions().forEach(state -> state.held().follow());
    }

    private void taken() {
        dropUnknown(
                questions().filter(state -> state.offer().filter(Offer::isTaken).isPresent()));
        stage = Stage.OPEN;
        questions().forEach(state -> state.selection().ifPresent(Selection::rank));
        settle();
        reactions.forget();
        Map<String, List<JsonNode>> withdrawn = restored ? ticks(Selection::gone) : Map.of();
        questions().forEach(state -> state.held().follow());
        remember(withdrawn);
    }

    /** The ticks on pages that are not offered now, by the keys of their questions. */
    Map<String, List<JsonNode>> withdrawn() {
        return ticks(Selection::withdrawn);
    }

    private Map<String, List<JsonNode>> ticks(Function<Selection, List<JsonNode>> which) {
        Map<String, List<JsonNode>> ticks = new HashMap<>();
        questions()
                .forEach(state -> state.selection()
                        .map(which)
                        .filter(some -> !some.isEmpty())
                        .ifPresent(some -> ticks.put(state.question().prompt().key(), some)));
        return ticks;
    }

    /** Ticks that went come back when they are offered again. */
    void remember(Map<String, List<JsonNode>> withdrawn) {
        withdrawn.forEach((key, ticks) ->
                sharing(key).forEach(state -> state.selection().ifPresent(selection -> selection.remember(ticks))));
    }

    /** What the respondent sends in stands: what else was ticked there does not come back. */
    void forgetWithdrawn(String key) {
        sharing(key).forEach(state -> state.selection().ifPresent(Selection::forget));
    }

    private static void dropUnknown(Stream<QuestionState> questions) {
        questions.forEach(state -> {
            state.offer().ifPresent(Offer::look);
            state.selection().ifPresent(Selection::dropUnknown);
        });
    }

    /** Choices that were taken from an answer that changed. */
    void refreshTaken(String key) {
        if (isLoading()) {
            return;
        }
        List<String> names =
                sharing(key).stream().map(state -> state.question().name()).toList();
        dropUnknown(takers.stream()
                .filter(state -> names.stream()
                        .anyMatch(name -> state.offer().orElseThrow().isTakenFrom(name))));
    }

    /** The respondent wants no default here. */
    void blank(String key) {
        sharing(key).forEach(state -> state.held().blank());
    }

    /** One answer is given, as by a respondent who types it. */
    void change(String key, JsonNode value) {
        if (key.endsWith(COMMENT)) {
            sharing(key.substring(0, key.length() - COMMENT.length()))
                    .forEach(state -> state.held().markCommented());
        }
        set(key, value);
    }

    /**
     * What happens when a page is sent in: answers that are not offered go before it is judged whether there is one.
     */
    void tidy() {
        for (PageState page : pages) {
            if (page.isShown()) {
                tidy(page, any -> {});
            }
        }
    }

    /** @param then what is done with each question before the next one is looked at */
    void tidy(PageState page, Consumer<QuestionState> then) {
        build(page.questions().filter(QuestionState::isShown));
        page.questions().forEach(question -> {
            tidy(question);
            then.accept(question);
        });
    }

    private void build(Stream<QuestionState> questions) {
        if (questions.toList().stream().filter(QuestionState::buildItems).count() > 0) {
            settle();
            reactions.forget();
        }
    }

    private static void tidy(QuestionState state) {
        if (state.isShown()) {
            if (state.clearing() != Clearing.NONE) {
                state.selection().ifPresent(Selection::dropUnknown);
            }
            state.inside().toList().forEach(Filling::tidy);
            if (state.isGrid() && state.isEnabled()) {
                List.copyOf(state.items()).stream()
                        .filter(state.items()::contains)
                        .forEach(ItemState::dropBlanks);
            }
        }
    }

    /** Works the conditions out until no answer changes any more. */
    void settle() {
        if (stage != Stage.OPEN) {
            return;
        }
        stage = Stage.SETTLING;
        int round = 0;
        do {
            again = false;
            variables.forgetCalculated();
            if (questionnaire.reacts()) {
                variables.changes().forEach(reactions::changed);
            }
            pages.forEach(PageState::look);
        } while (again && ++round <= MOST_ROUNDS);
        stage = Stage.OPEN;
    }

    /** An answer changed while the conditions were worked out. */
    void settleAgain() {
        again = true;
        variables.forgetCalculated();
    }

    boolean isLoading() {
        return stage == Stage.LOADING;
    }

    /** Whether the answers were stored before, by ourselves. */
    boolean isRestored() {
        return restored;
    }

    boolean isSettling() {
        return stage == Stage.SETTLING;
    }

    /**
     * From now on answers are only tidied for the last time: what is calculated, shown and hidden stays; only questions
     * that set or reset themselves still do.
     */
    void close() {
        calculatedValues().forEach(value -> variable(value.name()));
        questions().forEach(QuestionState::rows);
        stage = Stage.CLOSED;
    }

    boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    Reactions reactions() {
        return reactions;
    }

    List<CalculatedValue> calculatedValues() {
        return questionnaire.parts().calculatedValues();
    }

    /** The calculated values that stand among the answers. */
    ObjectNode withCalculated() {
        ObjectNode all = data.deepCopy();
        calculatedValues().stream().filter(CalculatedValue::stored).forEach(value -> {
            JsonNode result = variable(value.name()).orElse(MissingNode.getInstance());
            if (!Answered.isNothing(result)) {
                all.set(value.name(), result);
            }
        });
        return all;
    }
}
