package no.svarbrev.routing.engine.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;

/** The answer to a question with rows or panels, and the answers of one of them put into it: a copy, never the same. */
public record WholeAnswer(JsonNode value) {
    /** What is empty throughout is no answer. */
    public JsonNode with(String row, ObjectNode answers) {
        ObjectNode whole = value.isObject() ? value.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (answers.isEmpty()) {
            whole.remove(row);
        } else {
            whole.set(row, answers);
        }
        return whole.isEmpty() ? MissingNode.getInstance() : whole;
    }

    /** @param count how many rows or panels there are: each has its place, also without answers */
    public ArrayNode with(int index, ObjectNode answers, int count) {
        ArrayNode whole = value.isArray() ? value.deepCopy() : JsonNodeFactory.instance.arrayNode();
        while (whole.size() < count) {
            whole.addObject();
        }
        whole.set(index, answers);
        return whole;
    }

    /** So many, those beyond what is answered without answers. */
    public ArrayNode first(int count) {
        ArrayNode whole = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, count).forEach(index -> whole.add(value.has(index) ? value.get(index) : whole.objectNode()));
        return whole;
    }

    /** Whether no row has an answer. */
    public static boolean isEmpty(ArrayNode rows) {
        for (JsonNode row : rows) {
            if (!row.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
