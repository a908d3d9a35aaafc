package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.util.Optional;

/** What an expression looks things up in. */
public interface Scope {
    /**
     * The value of a name in braces before its first step: an answer, a variable, a calculated value, or a word of
     * the context such as row, panel, item, rowIndex; a missing node when there is none. Without regard to case.
     */
    JsonNode value(String name);

    /** What now is, and in which zone a day begins. */
    Clock clock();

    /** Of a question, the text shown for its answer, or for the given value; missing when unknown. */
    default JsonNode displayValue(String question, Optional<JsonNode> value) {
        return value.orElseGet(() -> value(question));
    }

    /** What was written in the field below a question, or below one of its choices; missing when unknown. */
    default JsonNode comment(String question, Optional<JsonNode> choice) {
        return value(question + "-Comment");
    }

    /** Whether every question in a page, a panel or a dynamic panel (all of it, or one element) is valid. */
    default boolean isContainerReady(String name, Optional<JsonNode> element) {
        return false;
    }

    /** A property of an element, such as isVisible; missing when unknown. */
    default JsonNode property(String element, String property) {
        return MissingNode.getInstance();
    }

    /** Whether there is such a question: without an answer it equals the empty list, other unknown names do not. */
    default boolean isQuestion(String name) {
        return false;
    }

    /** Whether the order of the list that answers this is a part of the answer, as in a ranking. */
    default boolean isOrdered(String name) {
        return false;
    }

    /** Without the words of the context: what filters of lists look names up in after the elements. */
    default Scope survey() {
        return this;
    }
}
