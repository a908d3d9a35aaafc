package no.svarbrev.questionnaire.reader;

import java.util.List;
import no.svarbrev.questionnaire.finding.Finding;

/** A questionnaire file that cannot be read, with every fault found in it. */
public final class FaultyQuestionnaire extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    public FaultyQuestionnaire(List<Finding> findings) {
        super(String.join(
                "\n",
                findings.stream()
                        .map(finding -> "line " + finding.line() + " " + finding)
                        .toList()));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
