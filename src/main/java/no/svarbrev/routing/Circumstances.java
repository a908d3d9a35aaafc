package no.svarbrev.routing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Random;

/**
 * What a questionnaire is filled in under, besides the answers.
 *
 * @param variables what is known of the respondent, by name: for conditions and texts, never stored among the answers
 * @param language of the texts that end up in answers and in the order of choices
 * @param seed decides random orders; the same for one response
 */
public record Circumstances(ObjectNode variables, Clock clock, String language, long seed) {
    /** Orders that are the same each time for one response. */
    public Random random(String name) {
        return new Random(seed * 31 + name.hashCode());
    }

    /** With nothing known. */
    public static Circumstances at(Clock clock) {
        return new Circumstances(JsonNodeFactory.instance.objectNode(), clock, "nb", 0);
    }
}
