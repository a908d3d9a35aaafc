package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.response.PageSave;
import no.svarbrev.response.Response;

/**
 * A page that was sent in after the response had changed: what it may still write, and what was changed meanwhile.
 *
 * @param before the response as it was found
 * @param save only answers that were changed in this browser, for the response as it was found
 * @param kept keys that were changed elsewhere and not here: those answers stay
 * @param replaced keys that were changed in both places: the last answer stands
 */
record Meanwhile(Optional<Standing> before, PageSave save, List<String> kept, List<String> replaced) {
    /** Nobody else wrote anything. */
    static Meanwhile nothing(PageSave save) {
        return new Meanwhile(Optional.empty(), save, List.of(), List.of());
    }

    static Meanwhile between(Standing standing, PageSave posted, Seen seen) {
        Response response = standing.response();
        if (seen.revision().filter(revision -> revision != response.revision()).isEmpty()) {
            return nothing(posted.at(response.revision()));
        }
        ObjectNode stored = response.answers().data();
        List<String> written = posted.replaced().stream()
                .filter(key -> !seen.isLeftAlone(key, posted.given().path(key)))
                .toList();
        List<String> others = posted.replaced().stream()
                .filter(key -> seen.marks().containsKey(key) && !seen.isAsSeen(key, stored.path(key)))
                .filter(key -> !isSame(posted.given().path(key), stored.path(key)))
                .toList();
        return new Meanwhile(
                Optional.of(standing),
                posted.only(written).at(response.revision()),
                others.stream().filter(key -> !written.contains(key)).toList(),
                others.stream().filter(written::contains).toList());
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return Fingerprint.of(one).equals(Fingerprint.of(other));
    }

    /** In words, for the page that is shown again. */
    List<MeanwhileView> views(Places places) {
        return before.map(Standing::route)
                .map(route -> MeanwhileView.all(route, kept, replaced, places))
                .orElse(List.of());
    }

    boolean isNothing() {
        return kept.isEmpty() && replaced.isEmpty();
    }
}
