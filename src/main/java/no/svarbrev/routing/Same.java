package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Whether two JSON values are the same answer: numbers by their amount, however they are written. */
public final class Same {
    private Same() {}

    public static boolean values(JsonNode first, JsonNode second) {
        if (first.isNumber() && second.isNumber()) {
            return first.decimalValue().compareTo(second.decimalValue()) == 0;
        }
        if (first.isContainerNode() && second.isContainerNode()) {
            return first.isArray() == second.isArray()
                    && first.size() == second.size()
                    && (first.isArray() ? lists(first, second) : objects(first, second));
        }
        return first.equals(second);
    }

    private static boolean lists(JsonNode first, JsonNode second) {
        Iterator<JsonNode> others = second.iterator();
        for (JsonNode each : first) {
            if (!values(each, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean objects(JsonNode first, JsonNode second) {
        for (Map.Entry<String, JsonNode> entry : first.properties()) {
            if (!second.has(entry.getKey()) || !values(entry.getValue(), second.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
