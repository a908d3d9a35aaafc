package no.svarbrev.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /**
     * A page as it was shown once, in one window: sent in again after going back in the browser it is the same one.
     *
     * @param left what this save leaves stored, in words of whoever saves it; beside what the saves before it left
     */
    public record Sheet(String page, String id, ObjectNode left) {}

    public PageSave {
        vouched = List.copyOf(vouched);
        replaced = List.copyOf(replaced);
    }

    /** The same page, good only while the response is at this revision. */
    public PageSave at(int from) {
        return new PageSave(questionnaire, version, finished, vouched, replaced, given, Optional.of(from), sheet);
    }

    /** The same page, with what is known of it when it is sent in from the same showing once more. */
    public PageSave leaving(ObjectNode left) {
        return new PageSave(
                questionnaire,
                version,
                finished,
                vouched,
                replaced,
                given,
                revision,
                sheet.map(own -> new Sheet(own.page(), own.id(), left)));
    }

    /** The same page without any answer, or word, of these keys. */
    public PageSave without(Set<String> keys) {
        return keys.isEmpty()
                ? this
                : new PageSave(
                        questionnaire,
                        version,
                        finished,
                        vouched.stream().filter(key -> !keys.contains(key)).toList(),
                        replaced.stream().filter(key -> !keys.contains(key)).toList(),
                        given.deepCopy().without(keys),
                        revision,
                        sheet);
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
