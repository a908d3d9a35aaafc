package no.svarbrev.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The same questionnaire in other words.
 *
 * @param texts the properties that hold words
 * @param lists the properties whose items may be their own text
 * @param said what stands in the place of a text
 */
record Rewording(Set<String> texts, Set<String> lists, Function<String, JsonNode> said) {
    JsonNode of(JsonNode questionnaire) {
        JsonNode copy = questionnaire.deepCopy();
        reword(copy);
        return copy;
    }

    private void reword(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.properties().forEach(this::reword);
        } else {
            part.forEach(this::reword);
        }
    }

    private void reword(Map.Entry<String, JsonNode> property) {
        if (property.getValue() instanceof TextNode text && texts.contains(property.getKey())) {
            property.setValue(said.apply(text.asText()));
        } else if (property.getValue() instanceof ArrayNode list && lists.contains(property.getKey())) {
            list.forEach(this::reword);
            property.setValue(spelledOut(list));
        } else {
            reword(property.getValue());
        }
    }

    /** A choice that is its own text gets a text. */
    private ArrayNode spelledOut(ArrayNode choices) {
        ArrayNode spelledOut = JsonNodeFactory.instance.arrayNode();
        choices.forEach(choice -> spelledOut.add(
                choice.isTextual()
                        ? JsonNodeFactory.instance
                                .objectNode()
                                .put("value", choice.asText())
                                .set("text", said.apply(choice.asText()))
                        : choice));
        return spelledOut;
    }
}
