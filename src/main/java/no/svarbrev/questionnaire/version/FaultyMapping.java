package no.svarbrev.questionnaire.version;

import java.util.List;

/** A mapping file that cannot be used, with every fault found in it. */
public final class FaultyMapping extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;

    FaultyMapping(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
