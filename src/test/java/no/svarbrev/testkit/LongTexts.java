package no.svarbrev.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;

/** A questionnaire whose every text is long, with a word in it that no line of a telephone has room for. */
public final class LongTexts {
    /** What is put after each text. */
    public static final String MORE = " i kommunenes introduksjonsprogramrådgiverstillingsutlysningsarbeidsgrupper,"
            + " slik det er beskrevet i den siste avtalen mellom partene";

    private static final Set<String> TEXTS = Set.of(
            "title",
            "description",
            "text",
            "minRateDescription",
            "maxRateDescription",
            "addRowText",
            "addPanelText",
            "removePanelText",
            "templateTitle");
    private static final Set<String> LISTS = Set.of("choices", "rows", "columns");

    private LongTexts() {}

    public static JsonNode in(JsonNode questionnaire) {
        JsonNode copy = questionnaire.deepCopy();
        lengthen(copy);
        return copy;
    }

    private static void lengthen(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.properties().forEach(LongTexts::lengthen);
        } else {
            part.forEach(LongTexts::lengthen);
        }
    }

    private static void lengthen(Map.Entry<String, JsonNode> property) {
        if (property.getValue() instanceof TextNode text && TEXTS.contains(property.getKey())) {
            property.setValue(TextNode.valueOf(text.asText() + MORE));
        } else if (property.getValue() instanceof ArrayNode list && LISTS.contains(property.getKey())) {
            list.forEach(LongTexts::lengthen);
            property.setValue(spelledOut(list));
        } else {
            lengthen(property.getValue());
        }
    }

    /** A choice that is its own text gets a text. */
    private static ArrayNode spelledOut(ArrayNode choices) {
        ArrayNode spelledOut = JsonNodeFactory.instance.arrayNode();
        choices.forEach(choice -> spelledOut.add(
                choice.isTextual()
                        ? JsonNodeFactory.instance
                                .objectNode()
                                .put("value", choice.asText())
                                .put("text", choice.asText() + MORE)
                        : choice));
        return spelledOut;
    }
}
