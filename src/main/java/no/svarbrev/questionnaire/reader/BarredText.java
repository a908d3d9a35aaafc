package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a choice, row or column is stored as and what it says may stand in one text, with a bar between them. */
final class BarredText {
    private static final char BAR = '|';
    private static final String VALUE = "value";

    private BarredText() {}

    /** The choice with its value and its text apart; the same when there is no bar. A text of its own stands. */
    static JsonNode divided(JsonNode choice) {
        String written = (choice.isObject() ? choice.path(VALUE) : choice).asText("");
        int bar = written.indexOf(BAR);
        if (bar < 0) {
            return choice;
        }
        ObjectNode divided = choice instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        String value = written.substring(0, bar);
        divided.put(VALUE, value);
        if (!divided.has("text")) {
            divided.put("text", bar == written.length() - 1 ? value : written.substring(bar + 1));
        }
        return divided;
    }
}
