package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What a function makes of its arguments. */
interface Function {
    JsonNode apply(List<JsonNode> arguments, Scope scope);

    /** The argument at the place; a missing node when there are fewer. */
    static JsonNode argument(List<JsonNode> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : MissingNode.getInstance();
    }
}
