package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A questionnaire file as SurveyJS would write it today: old names of properties are the new ones, and what has no name has
 * the one that SurveyJS gives it. All that reads a definition reads this one.
 *
 * @param findings what was put otherwise, with pointers into the file as it was written
 * @param places the properties, by their pointers now, that have another name in the file
 */
public record Renewed(JsonNode json, List<Finding> findings, Map<String, String> places) {
    public Renewed {
        findings = List.copyOf(findings);
        places = Map.copyOf(places);
    }

    /** The definition is changed in place. */
    public static Renewed of(JsonNode definition) {
        return new Renewing().renewed(definition);
    }

    /** The finding with its pointer as the file has it. */
    public Finding written(Finding finding) {
        return finding.at(written(finding.pointer()));
    }

    /** The pointer as the file has it. */
    String written(String pointer) {
        return written(pointer, places);
    }

    static String written(String pointer, Map<String, String> places) {
        String outer = pointer;
        while (!outer.isEmpty() && !places.containsKey(outer)) {
            outer = outer.substring(0, outer.lastIndexOf('/'));
        }
        if (outer.isEmpty()) {
            return pointer;
        }
        String holder = written(outer.substring(0, outer.lastIndexOf('/')), places);
        return holder + "/" + places.get(outer) + pointer.substring(outer.length());
    }
}
