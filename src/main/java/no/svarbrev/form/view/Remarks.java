package no.svarbrev.form.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.svarbrev.form.Filled;
import no.svarbrev.form.Places;
import no.svarbrev.form.Words;
import no.svarbrev.questionnaire.rule.Fault;

/** What stands at the fields of a page: errors, and warnings and hints, in words by the path of the field. */
record Remarks(Map<String, String> errors, Map<String, String> notes) {
    static Remarks of(Filled filled, Words words, Places places) {
        return new Remarks(byField(filled.faults(), words, places), byField(filled.notes(), words, places));
    }

    private static Map<String, String> byField(List<Fault> faults, Words words, Places places) {
        return faults.stream()
                .collect(Collectors.toMap(
                        Fault::field, fault -> FaultText.of(fault, words, places), (first, second) -> first));
    }

    String error(String field) {
        return errors.getOrDefault(field, "");
    }

    String note(String field) {
        return notes.getOrDefault(field, "");
    }
}
