package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.Optional;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.expression.Expression;

/** What conditions outside of rows and panels see: variables, calculated values and all answers. */
record SurveyScope(Filling filling) implements Expression.Scope {
    private static final String LOCALE = "locale";

    @Override
    public JsonNode value(String name) {
        return LOCALE.equalsIgnoreCase(name)
                ? TextNode.valueOf(filling.circumstances().language())
                : filling.variable(name).orElseGet(() -> filling.answer(name));
    }

    @Override
    public Clock clock() {
        return filling.circumstances().clock();
    }

    @Override
    public JsonNode displayValue(String question, Optional<JsonNode> value) {
        return filling.question(question)
                .map(state -> (JsonNode) TextNode.valueOf(DisplayText.of(state, value.orElse(state.value()))))
                .orElseGet(() -> value.orElseGet(() -> value(question)));
    }

    /** A total as a text says it; empty when the path names none. */
    Optional<String> total(String path) {
        return TotalRow.inText(filling.questions(), path);
    }

    @Override
    public boolean isContainerReady(String name, Optional<JsonNode> element) {
        return Validation.isReady(filling, name);
    }

    @Override
    public JsonNode property(String element, String property) {
        return new Properties(filling).of(element, property);
    }

    @Override
    public boolean isOrdered(String name) {
        return filling.question(name)
                .filter(state -> state.kind() == Question.Kind.RANKING)
                .isPresent();
    }
}
