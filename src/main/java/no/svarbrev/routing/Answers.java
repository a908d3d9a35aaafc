package no.svarbrev.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers of one response so far: SurveyJS data, by the keys of the questions. Not changed by anyone.
 *
 * @param blanked the keys of fields that the respondent emptied: what stands there by default does not come back
 */
public record Answers(ObjectNode data, Set<String> blanked) {
    public Answers {
        blanked = Set.copyOf(blanked);
    }

    /** Of nobody who is known to have emptied anything. */
    public Answers(ObjectNode data) {
        this(data, Set.of());
    }

    /** Of a respondent who has dealt with these keys: those that have no answer were emptied, or left blank. */
    public Answers dealtWith(Collection<String> keys) {
        return new Answers(data, keys.stream().filter(key -> !data.has(key)).collect(Collectors.toSet()));
    }
}
