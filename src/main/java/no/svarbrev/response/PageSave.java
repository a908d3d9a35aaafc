package no.svarbrev.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * One page as it is to be saved: the answers given on it, and the keys of all that the page could have answered, so that
 * what was blanked is removed and nothing else is touched.
 *
 * @param questionnaire the code and {@code version} the page was shown from; another one in the database saves nothing
 * @param finished the page's name when it can count as sent in
 * @param vouched the keys of answers that are the respondent's own from now on: all that a finished page showed, else those changed
 * @param revision what the answers were worked out from or seen beside, when that is known: at another one nothing is saved
 * @param sheet what it was filled in on, when that is known
 */
public record PageSave(
        String questionnaire,
        int version,
        Optional<String> finished,
        List<String> vouched,
        List<String> replaced,
        ObjectNode given,
        Optional<Integer> revision,
        Optional<Sheet> sheet) {
    /** A page as it was shown once, in one window: sent in again after going back in the browser it is the same one. */
    public record Sheet(String page, String id) {}

    public PageSave {
        vouched = List.copyOf(vouched);
        replaced = List.copyOf(replaced);
    }

    /** The same page, good only while the response is at this revision. */
    public PageSave at(int from) {
        return new PageSave(questionnaire, version, finished, vouched, replaced, given, Optional.of(from), sheet);
    }

    /** Only these of its answers. */
    public PageSave only(List<String> keys) {
        return new PageSave(
                questionnaire,
                version,
                finished,
                vouched,
                keys,
                given.deepCopy().retain(keys),
                revision,
                sheet);
    }

    /** The same page with other answers, good only while the response is at this revision. */
    public PageSave workedOut(List<String> others, ObjectNode answers, int from) {
        return new PageSave(questionnaire, version, finished, vouched, others, answers, Optional.of(from), sheet);
    }
}
