package no.svarbrev.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;

/** A questionnaire whose every text is there in bokmål, nynorsk and English: the same words, and the language's name. */
public final class ThreeLanguages {
    private static final Set<String> TEXTS = Set.of(
            "title",
            "description",
            "text",
            "html",
            "altText",
            "completedHtml",
            "minRateDescription",
            "maxRateDescription",
            "addRowText",
            "addPanelText",
            "removePanelText",
            "templateTitle");

    private ThreeLanguages() {}

    public static JsonNode in(JsonNode questionnaire) {
        JsonNode copy = questionnaire.deepCopy();
        translate(copy);
        return copy;
    }

    private static void translate(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.properties().forEach(ThreeLanguages::translate);
        } else {
            part.forEach(ThreeLanguages::translate);
        }
    }

    private static void translate(Map.Entry<String, JsonNode> property) {
        if (property.getValue() instanceof TextNode text && TEXTS.contains(property.getKey())) {
            property.setValue(said(text.asText()));
        } else if (property.getValue() instanceof ArrayNode list
                && property.getKey().equals("choices")) {
            list.forEach(ThreeLanguages::translate);
            property.setValue(spelledOut(list));
        } else {
            translate(property.getValue());
        }
    }

    private static ObjectNode said(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("default", text)
                .put("nn", text + " (nynorsk)")
                .put("en", text + " (English)");
    }

    /** A choice that is its own text gets one. */
    private static ArrayNode spelledOut(ArrayNode choices) {
        ArrayNode spelledOut = JsonNodeFactory.instance.arrayNode();
        choices.forEach(choice -> spelledOut.add(
                choice.isTextual()
                        ? JsonNodeFactory.instance
                                .objectNode()
                                .put("value", choice.asText())
                                .set("text", said(choice.asText()))
                        : choice));
        return spelledOut;
    }
}
