package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneId;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.expression.Expression;

/** The answers of one response so far: SurveyJS data, by the names of the questions. Not changed by anyone. */
public record Answers(ObjectNode data) implements Expression.Scope {
    @Override
    public JsonNode value(String question) {
        return data.path(question);
    }

    @Override
    public Clock clock() {
        return Clock.system(ZoneId.of("Europe/Oslo"));
    }

    public JsonNode of(Question question) {
        return data.path(question.name());
    }

    /** What was written in the field below the question. */
    public JsonNode commentOn(Question question) {
        return data.path(question.prompt().commentName());
    }
}
