package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a file says, whatever is wrong in it: where something could not be read, something harmless stands in for it.
 *
 * @param json the file as it was written
 * @param faults all that the reader found, in the order of the file; a file without is good
 */
public record Reading(Questionnaire questionnaire, JsonNode json, List<Finding> faults) {
    public Reading {
        faults = List.copyOf(faults);
    }

    /** @throws FaultyQuestionnaire when there is a fault */
    public Questionnaire good() {
        if (!faults.isEmpty()) {
            throw new FaultyQuestionnaire(faults);
        }
        return questionnaire;
    }
}
