package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;

/**
 * A questionnaire being filled in: the answers, and how every element stands because of them. Works on a copy of the
 * answers, in one thread, and behaves as survey-core does: conditions are worked out again until nothing changes.
 */
public final class Filling implements Triggers.Acts, SurveyScope.Whole {
    private static final String COMMENT = Prompt.commentName("");

    private final Questionnaire questionnaire;
    private final Circumstances circumstances;
    private final Scope scope;
    private final Settling settling = new Settling(this::round);
    private final Tree tree;
    private final Variables variables;
    private final Reactions reactions;
    private final Withdrawn withdrawn;
    private final Tidying tidying;
    private ObjectNode data = JsonNodeFactory.instance.objectNode();

    public Filling(Questionnaire questionnaire, Circumstances circumstances) {
        this.questionnaire = questionnaire;
        this.circumstances = circumstances;
        this.scope = new SurveyScope(this, circumstances);
        this.variables =
                new Variables(circumstances.variables(), questionnaire.parts().calculatedValues(), scope);
        this.tree = new Tree(questionnaire, circumstances, settling, this);
        this.reactions = new Reactions(tree, variables, this);
        this.withdrawn = new Withdrawn(tree);
        this.tidying = new Tidying(tree, this::settle);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    public ObjectNode data() {
        return data;
    }

    @Override
    public Tree tree() {
        return tree;
    }

    /** Ticks that are not offered now. */
    public Withdrawn withdrawn() {
        return withdrawn;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Optional<Question> owner() {
        return Optional.empty();
    }

    @Override
    public Optional<JsonNode> variable(String name) {
        return variables.find(name);
    }

    @Override
    public void setVariable(String name, JsonNode value) {
        JsonNode before = variables.find(name).orElse(MissingNode.getInstance());
        data.remove(name);
        variables.set(name, value);
        if (!Same.loosely(before, value)) {
            reactions.changed(name.toLowerCase(Locale.ROOT), new Change(before, value));
        }
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
        tree.sharing(key).stream()
                .filter(state -> emptied || !Same.asGiven(state.value(), after))
                .forEach(state -> state.held().follow());
        reactions.changed(key, new Change(before, emptied(before, value, after)));
    }

    /** What an answer is afterwards: of lists and objects nothing is left, but they are still named by what looks into them. */
    private static JsonNode emptied(JsonNode before, JsonNode value, JsonNode after) {
        boolean wasList = before.isArray() && after.isMissingNode();
        return value.isObject() ? value : wasList ? JsonNodeFactory.instance.arrayNode() : after;
    }

    /** The respondent took away all rows or panels of a question that would begin with some if nothing were stored. */
    private boolean isEmptiedList(String key, JsonNode value) {
        return settling.isRestored()
                && value.isArray()
                && value.isEmpty()
                && tree.sharing(key).stream()
                        .flatMap(state -> state.asked().repeating().stream())
                        .anyMatch(repeating -> repeating.start() > 0);
    }

    /** A response that was just begun: only the defaults. */
    public void begin() {
        settling.load();
        tree.questions().forEach(state -> {
            state.followItems();
            state.setDefault();
        });
        settling.open();
        settle();
        tree.pages().stream()
                .skip(questionnaire.settings().startPage() ? 1 : 0)
                .filter(PageState::isShown)
                .findFirst()
                .ifPresent(page -> tidying.build(page.questions()));
    }

    /** Takes all answers at once, in the place of what there was; defaults are not given again, except in grids. */
    public void give(ObjectNode answers) {
        take(answers);
        tree.questions()
                .filter(state -> state.asked().isGrid())
                .forEach(state -> state.inside().toList().forEach(QuestionState::setDefault));
        taken();
    }

    /**
     * Takes over stored answers. Otherwise than with {@link #give}, what is blank in a row or panel stays blank, and an
     * empty list has no panels: a respondent may have emptied them, and the answers are taken over on every page. Nor do
     * defaults come back where the respondent emptied a field, though its page comes into sight each time.
     */
    public void restore(Answers answers) {
        settling.restore();
        take(answers.data());
        answers.blanked().forEach(this::blank);
        tree.questions().forEach(QuestionState::restoreInside);
        variables.changes();
        taken();
    }

    private void take(ObjectNode answers) {
        data = JsonNodeFactory.instance.objectNode();
        answers.deepCopy()
                .properties()
                .forEach(answer -> data.set(answer.getKey().strip(), answer.getValue()));
        settling.load();
        follow();
    }

    private void follow() {
        tree.questions().forEach(state -> state.held().follow());
    }

    private void taken() {
        tree.refreshTaken();
        settling.open();
        tree.questions().forEach(state -> state.selection().ifPresent(Selection::rank));
        settle();
        Map<String, List<JsonNode>> gone = settling.isRestored() ? withdrawn.gone() : Map.of();
        follow();
        withdrawn.remember(gone);
    }

    /** The respondent wants no default here. */
    public void blank(String key) {
        tree.sharing(key).forEach(state -> state.held().blank());
    }

    /** One answer is given, as by a respondent who types it. */
    public void change(String key, JsonNode value) {
        if (key.endsWith(COMMENT)) {
            tree.sharing(key.substring(0, key.length() - COMMENT.length()))
                    .forEach(state -> state.held().markCommented());
        }
        set(key, value);
    }

    /**
     * What happens when pages are sent in: answers that are not offered go before it is judged whether there is one.
     * Triggers show and hide as if every answer had just been changed.
     */
    public void sendIn() {
        reactions.showAll();
        tidying.all();
    }

    /** @param then what is done with each question before the next one is looked at */
    public void tidy(PageState page, Consumer<QuestionState> then) {
        tidying.page(page, then);
    }

    /** Works the conditions out until no answer changes any more; what changes thereby sets no question off afterwards. */
    private void settle() {
        settling.settle();
        reactions.forget();
    }

    /** Works each condition out once. */
    private void round() {
        variables.forgetCalculated();
        if (questionnaire.reacts()) {
            variables.changes().forEach(reactions::changed);
        }
        tree.pages().forEach(PageState::look);
    }

    /**
     * From now on answers are only tidied for the last time: what is calculated, shown and hidden stays; only questions
     * that set or reset themselves still do.
     */
    void close() {
        variables.calculateAll();
        tree.questions().forEach(QuestionState::rows);
        settling.close();
    }

    /** The answers, with the calculated values that stand among them. */
    ObjectNode withCalculated() {
        ObjectNode all = data.deepCopy();
        variables.addStored(all);
        return all;
    }
}
