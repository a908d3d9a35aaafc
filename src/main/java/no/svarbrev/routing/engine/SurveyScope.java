package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.Optional;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.engine.check.PageFaults;
import no.svarbrev.routing.engine.question.TotalRow;
import no.svarbrev.routing.engine.scope.Piping;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/** What conditions outside of rows and panels see: variables, calculated values and all answers. */
public record SurveyScope(Whole whole, Circumstances circumstances) implements Scope, Piping.Words {
    private static final String LOCALE = "locale";

    /** What is being filled in. */
    interface Whole {
        Tree tree();

        /** What is known or calculated by that name. */
        Optional<JsonNode> variable(String name);

        /** What is stored under a key. */
        JsonNode get(String key);
    }

    @Override
    public JsonNode value(String name) {
        return LOCALE.equalsIgnoreCase(name)
                ? TextNode.valueOf(circumstances.language())
                : whole.variable(name).orElseGet(() -> answer(name));
    }

    /** An answer by the name of its key, as its question holds it. */
    private JsonNode answer(String name) {
        return whole.tree().holding(name).map(QuestionState::value).orElseGet(() -> whole.get(name));
    }

    @Override
    public Clock clock() {
        return circumstances.clock();
    }

    @Override
    public JsonNode displayValue(String question, Optional<JsonNode> value) {
        return whole.tree()
                .question(question)
                .map(state -> (JsonNode) TextNode.valueOf(state.chosen().inWords(value.orElse(state.value()))))
                .orElseGet(() -> value.orElseGet(() -> value(question)));
    }

    /** A total as a text says it; empty when the path names none. */
    @Override
    public Optional<String> inText(String path) {
        return TotalRow.inText(
                whole.tree().questions().map(state -> state.grid().totals()), path);
    }

    @Override
    public boolean isContainerReady(String name, Optional<JsonNode> element) {
        return PageFaults.isReady(whole.tree(), name);
    }

    @Override
    public JsonNode property(String element, String property) {
        return new Properties(whole.tree(), circumstances.language()).of(element, property);
    }

    @Override
    public boolean isOrdered(String name) {
        return whole.tree()
                .question(name)
                .filter(state -> state.shape() == Shape.RANKING)
                .isPresent();
    }
}
