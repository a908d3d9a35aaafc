package no.svarbrev.questionnaire.reader;

import java.util.List;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.Finding;

/**
 * What a file says, whatever is wrong in it: where something could not be read, something harmless stands in for it.
 *
 * @param renewed the file as SurveyJS would write it today
 * @param faults all that the reader found, in the order of the file; a file without errors among them is good
 */
public record Reading(Questionnaire questionnaire, Renewed renewed, List<Finding> faults) {
    public Reading {
        faults = List.copyOf(faults);
    }

    /** @throws FaultyQuestionnaire when there is an error */
    public Questionnaire good() {
        if (faults.stream().anyMatch(Finding::isError)) {
            throw new FaultyQuestionnaire(faults);
        }
        return questionnaire;
    }
}
