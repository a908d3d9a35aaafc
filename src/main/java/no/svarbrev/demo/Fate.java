package no.svarbrev.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of a synthetic contact in the field period. */
public sealed interface Fate {

    /** Answers and submits: complete SurveyJS data keyed by question code; what was not answered is not there. */
    record Answers(ObjectNode answers) implements Fate {}

    /** Tells the researchers, in words of its own, that the survey does not concern it. */
    record NotInTargetGroup(String reason) implements Fate {}

    /** Is never heard from. */
    record Silent() implements Fate {}
}
