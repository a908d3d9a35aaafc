package no.svarbrev.routing;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Fault;

/** Everything that is wrong on a page, in the order it stands there. */
final class Faults {
    private Faults() {}

    static List<Fault> of(PageState page) {
        return Stream.concat(
                        page.questions().flatMap(question -> Validation.of(question).stream()),
                        Validation.ofPanels(page).stream())
                .toList();
    }
}
