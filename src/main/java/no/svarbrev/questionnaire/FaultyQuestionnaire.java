package no.svarbrev.questionnaire;

import java.util.List;

/** A questionnaire file that cannot be used, with every fault found in it. */
public final class FaultyQuestionnaire extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<ReadingFault> faults;

    FaultyQuestionnaire(List<ReadingFault> faults) {
        super(String.join("\n", faults.stream().map(ReadingFault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<ReadingFault> faults() {
        return faults;
    }
}
