package no.svarbrev.questionnaire.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.questionnaire.reader.Reading;

/**
 * What the reader refused in a file, so that the checks do not say once more in other words what it has said: nothing about
 * the same place, and nothing about missing names where names may stand in what could not be read.
 */
final class Refused {
    private static final Set<FindingCode> UNREAD =
            Set.of(FindingCode.NOT_A_LIST, FindingCode.NOT_AN_OBJECT, FindingCode.UNSUPPORTED_TYPE);
    private static final Set<FindingCode> OF_NAMES = Set.of(
            FindingCode.UNKNOWN_REFERENCE,
            FindingCode.UNKNOWN_PART,
            FindingCode.WORD_OUT_OF_PLACE,
            FindingCode.BAD_SOURCE);

    private final Set<String> places;
    private final boolean hidesNames;

    Refused(Reading reading) {
        this.places = reading.faults().stream()
                .filter(Finding::isError)
                .map(Finding::pointer)
                .collect(Collectors.toSet());
        this.hidesNames = reading.faults().stream()
                .filter(fault -> UNREAD.contains(fault.code()))
                .anyMatch(fault -> mayHoldNames(reading, fault));
    }

    private static boolean mayHoldNames(Reading reading, Finding fault) {
        boolean type = fault.code() == FindingCode.UNSUPPORTED_TYPE;
        String element = type ? Pointer.outer(fault.pointer()) : fault.pointer();
        return !type
                || Stream.of("elements", "templateElements", "columns", "items", "panels")
                        .anyMatch(inside -> reading.renewed().at(element).has(inside));
    }

    /** Whether names may stand in what could not be read. */
    boolean hidesNames() {
        return hidesNames;
    }

    boolean isNews(Finding finding) {
        return !places.contains(finding.pointer()) && !(hidesNames && OF_NAMES.contains(finding.code()));
    }
}
