package no.svarbrev.xlsform.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The faults and findings so far; reading goes on after a fault, so that one reading finds them all. */
public final class Faults {
    /** More help nobody, and a hostile file could have a million. */
    private static final int MAX_FAULTS = 10_000;

    private final Set<XlsFormFault> all = new LinkedHashSet<>();
    private final Set<XlsFormFault> findings = new LinkedHashSet<>();

    public void note(String place, String reason) {
        if (all.size() < MAX_FAULTS) {
            all.add(new XlsFormFault(place, reason));
        }
    }

    public void note(Cell cell, String reason) {
        note(cell.place(), reason);
    }

    /** What is read in another way than it is written, or not at all, without a change of what is asked. */
    public void finding(Cell cell, String what) {
        if (findings.size() < MAX_FAULTS) {
            findings.add(new XlsFormFault(cell.place(), what));
        }
    }

    public List<XlsFormFault> findings() {
        return List.copyOf(findings);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Gives nothing half made. */
    public void throwAny() {
        if (!all.isEmpty()) {
            throw new FaultyXlsForm(List.copyOf(all));
        }
    }
}
