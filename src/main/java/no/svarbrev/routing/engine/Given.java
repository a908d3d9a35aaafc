package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.engine.scope.Change;
import no.svarbrev.routing.engine.scope.Settling;
import no.svarbrev.routing.engine.scope.Variables;
import no.svarbrev.routing.engine.state.Tree;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Same;

/** The answers of a response, kept by their keys, with what hears of it when one becomes another. */
final class Given implements Triggers.Acts, SurveyScope.Whole {
    private final Settling settling;
    private final Scope scope;
    private final Variables variables;
    private final Tree tree;
    private final Reactions reactions;
    private ObjectNode data = JsonNodeFactory.instance.objectNode();

    Given(Questionnaire questionnaire, Circumstances circumstances, Settling settling) {
        this.settling = settling;
        this.scope = new SurveyScope(this, circumstances);
        this.variables =
                new Variables(circumstances.variables(), questionnaire.parts().calculatedValues(), scope);
        this.tree = new Tree(questionnaire, circumstances, settling, this);
        this.reactions = new Reactions(tree, variables, this);
    }

    @Override
    public Tree tree() {
        return tree;
    }

    Variables variables() {
        return variables;
    }

    Reactions reactions() {
        return reactions;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Optional<Question> owner() {
        return Optional.empty();
    }

    ObjectNode data() {
        return data;
    }

    /** These take the place of what there was; nothing hears of it. */
    void replace(ObjectNode answers) {
        data = JsonNodeFactory.instance.objectNode();
        answers.deepCopy()
                .properties()
                .forEach(answer -> data.set(answer.getKey().strip(), answer.getValue()));
    }

    /** The answers, with the calculated values that stand among them. */
    ObjectNode withCalculated() {
        ObjectNode all = data.deepCopy();
        variables.addStored(all);
        return all;
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
}
