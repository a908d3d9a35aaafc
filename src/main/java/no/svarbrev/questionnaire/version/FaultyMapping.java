package no.svarbrev.questionnaire.version;

import java.util.List;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.finding.Finding;

/** A mapping file that cannot be used, with every fault found in it. */
public final class FaultyMapping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultyMapping(List<Finding> faults) {
        super(faults.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
}
