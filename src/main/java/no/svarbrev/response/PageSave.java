package no.svarbrev.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * One page as it is to be saved: the answers given on it, and the names of all that the page could have answered, so that
 * what was blanked is removed and nothing else is touched.
 *
 * @param questionnaire the code and {@code version} the page was shown from; another one in the database saves nothing
 * @param finished the page's name when it can count as sent in
 */
public record PageSave(
        String questionnaire, int version, Optional<String> finished, List<String> replaced, ObjectNode given) {
    public PageSave {
        replaced = List.copyOf(replaced);
    }
}
