package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import no.svarbrev.routing.engine.value.Same;

/** Ticks that are not offered now beside those that are: they are stored together, and taken apart to go on from. */
final class Ticks {
    private Ticks() {}

    /** @param withdrawn ticks by the keys of their questions */
    static Answers with(Answers answers, Map<String, List<JsonNode>> withdrawn) {
        ObjectNode all = answers.data().deepCopy();
        withdrawn.forEach((key, ticks) -> {
            JsonNode offered = all.path(key);
            ArrayNode together = offered.isArray() ? (ArrayNode) offered : all.putArray(key);
            ticks.stream().filter(tick -> !has(together, tick)).forEach(together::add);
        });
        return new Answers(all).dealtWith(answers.blanked());
    }

    static Answers without(Answers answers, Map<String, List<JsonNode>> withdrawn) {
        ObjectNode all = answers.data().deepCopy();
        withdrawn.forEach((key, ticks) -> {
            ArrayNode offered = JsonNodeFactory.instance.arrayNode();
            all.path(key).forEach(tick -> {
                if (!ticks.contains(tick)) {
                    offered.add(tick);
                }
            });
            if (offered.isEmpty()) {
                all.remove(key);
            } else {
                all.set(key, offered);
            }
        });
        return new Answers(all, answers.blanked());
    }

    private static boolean has(ArrayNode ticks, JsonNode wanted) {
        for (JsonNode tick : ticks) {
            if (Same.choice(wanted, tick)) {
                return true;
            }
        }
        return false;
    }
}
