package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.expression.Expression;

/** The answers of one response so far: SurveyJS data, by the names of the questions. Not changed by anyone. */
public record Answers(ObjectNode data) implements Expression.Answers {
    @Override
    public JsonNode apply(String question) {
        return data.path(question);
    }

    public JsonNode of(Question question) {
        return data.path(question.name());
    }

    /** What was written in the field below the question. */
    public JsonNode commentOn(Question question) {
        return data.path(question.prompt().commentName());
    }
}
