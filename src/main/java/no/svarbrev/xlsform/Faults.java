package no.svarbrev.xlsform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The faults and findings so far; reading goes on after a fault, so that one reading finds them all. */
final class Faults {
    /** More help nobody, and a hostile file could have a million. */
    private static final int MAX_FAULTS = 10_000;

    private final Set<XlsFormFault> all = new LinkedHashSet<>();
    private final Set<XlsFormFault> findings = new LinkedHashSet<>();

    void note(String place, String reason) {
        if (all.size() < MAX_FAULTS) {
            all.add(new XlsFormFault(place, reason));
        }
    }

    void note(Cell cell, String reason) {
        note(cell.place(), reason);
    }

    /** What is read in another way than it is written, or not at all, without a change of what is asked. */
    void finding(Cell cell, String what) {
        if (findings.size() < MAX_FAULTS) {
            findings.add(new XlsFormFault(cell.place(), what));
        }
    }

    List<XlsFormFault> findings() {
        return List.copyOf(findings);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Gives nothing half made. */
    void throwAny() {
        if (!all.isEmpty()) {
            throw new FaultyXlsForm(List.copyOf(all));
        }
    }
}
