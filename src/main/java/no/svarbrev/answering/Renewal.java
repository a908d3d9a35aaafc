package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.form.PageSave;
import no.svarbrev.questionnaire.version.CarriedAnswers;
import no.svarbrev.questionnaire.version.VersionStep;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;

/** A page of an older version as a save of the newest one: by the same mappings that took the response over. */
final class Renewal {
    private Renewal() {}

    /** @param versions all up to the newest one, the page's own among them */
    static PageSave of(List<VersionStep> versions, PageSave page) {
        List<VersionStep> chain = versions.stream()
                .filter(step -> step.version() >= page.version())
                .toList();
        ObjectNode given =
                CarriedAnswers.through(chain, page.given(), List.of()).answers();
        VersionStep newest = versions.get(versions.size() - 1);
        return new PageSave(
                page.questionnaire(),
                newest.version(),
                Optional.empty(),
                CarriedAnswers.keys(chain, page.vouched()),
                CarriedAnswers.keys(chain, page.replaced()),
                given,
                Optional.empty(),
                Optional.empty());
    }

    /** Where the answers stand now; else the first page. */
    static Optional<ShownPage> page(Route route, PageSave renewal) {
        return route.pages().stream()
                .filter(page -> page.questions()
                        .anyMatch(state -> renewal.replaced()
                                .contains(state.question().prompt().key())))
                .findFirst()
                .or(() -> route.pages().stream().findFirst());
    }
}
