package no.svarbrev.auth;

import java.util.List;

/** What must be put right in a field of a form: shown at the field and in the list on top, which leads there. */
record Fault(String field, String text) {
    /** What to show at the field; nothing when it is right. */
    static String textAt(String field, List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse("");
    }
}
