package no.svarbrev.library;

import java.util.List;

/** Questionnaires that cannot be served; each line names file, line, pointer and reason. */
public final class FaultyFolder extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;

    public FaultyFolder(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
