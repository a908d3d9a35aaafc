package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.expression.Scope;

/** Where the answers of questions that stand together are kept: the response, a row of a grid, a repeated panel. */
public interface AnswerStore {
    /** A missing node when there is none. */
    JsonNode get(String key);

    /** A missing node takes the answer away. */
    void set(String key, JsonNode value);

    /** What the conditions of these questions look things up in. */
    Scope scope();

    /** The question whose row or panel it is; empty for the response itself. */
    Optional<Question> owner();
}
