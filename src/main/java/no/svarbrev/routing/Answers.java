package no.svarbrev.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The answers of one response so far: SurveyJS data, by the keys of the questions. Not changed by anyone. */
public record Answers(ObjectNode data) {}
