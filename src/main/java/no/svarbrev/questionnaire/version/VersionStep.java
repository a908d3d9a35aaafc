package no.svarbrev.questionnaire.version;

import java.util.List;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.Finding;

/**
 * One in a chain of versions, from the oldest on.
 *
 * @param mapping how answers to the version before it in the chain are read as answers to this one
 */
public record VersionStep(Questionnaire questionnaire, Mapping mapping) {
    public int version() {
        return questionnaire.version();
    }

    /** Why this version cannot follow the older one: a faulty mapping, or breaking changes that it leaves out. */
    public List<String> faults(Questionnaire older) {
        List<String> unmapped = Differences.unmapped(older, questionnaire, mapping).stream()
                .map(change -> "«" + change.place() + "»: " + change.what().norwegian())
                .toList();
        return unmapped.isEmpty()
                ? MappingReader.faults(mapping, older, questionnaire).stream()
                        .map(Finding::norwegian)
                        .toList()
                : unmapped;
    }
}
