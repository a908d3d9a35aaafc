package no.svarbrev.xlsform;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far; reading goes on after a fault, so that one reading finds them all. */
final class Faults {
    private final List<XlsFormFault> all = new ArrayList<>();

    void note(String place, String reason) {
        XlsFormFault fault = new XlsFormFault(place, reason);
        if (!all.contains(fault)) {
            all.add(fault);
        }
    }

    void note(Cell cell, String reason) {
        note(cell.place(), reason);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Gives nothing half made. */
    void throwAny() {
        if (!all.isEmpty()) {
            throw new FaultyXlsForm(all);
        }
    }
}
