package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.Pointer;

/**
 * A questionnaire file as SurveyJS would write it today: old names of properties are the new ones, what has no name has the
 * one that SurveyJS gives it, and names and codes stand as they hold. All that reads a definition reads this one.
 *
 * @param findings what was put otherwise, with pointers into the file as it was written
 * @param oldNames of the properties that have another name in the file, by their pointers here
 * @param newNames of the same, by their pointers in the file
 */
public record Renewed(
        JsonNode json, List<Finding> findings, Map<String, String> oldNames, Map<String, String> newNames) {
    public Renewed {
        findings = List.copyOf(findings);
        oldNames = Map.copyOf(oldNames);
        newNames = Map.copyOf(newNames);
    }

    /** The definition is changed in place. */
    public static Renewed of(JsonNode definition) {
        Renewing renewing = Renewing.of(definition);
        return new Renewed(definition, renewing.findings(), renewing.oldNames(), renewing.newNames());
    }

    /** The finding with its pointer as the file has it. */
    public Finding written(Finding finding) {
        return finding.at(written(finding.pointer()));
    }

    /** The pointer as the file has it. */
    String written(String pointer) {
        return Pointer.renamed(pointer, oldNames);
    }

    /** What stands here at a pointer that is as the file has it. */
    public JsonNode at(String written) {
        return json.at(Pointer.renamed(written, newNames));
    }
}
