package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.CalculatedValue;

/** Values by name beside the answers: what is known of the respondent, and what the questionnaire calculates. */
final class Variables {
    private final Filling filling;
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Map<String, CalculatedValue> formulas = new HashMap<>();
    private final Map<String, JsonNode> calculated = new HashMap<>();
    private final Map<String, JsonNode> remembered = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    Variables(Filling filling, ObjectNode known) {
        this.filling = filling;
        known.properties().forEach(entry -> set(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        filling.calculatedValues().forEach(value -> formulas.put(value.name().toLowerCase(Locale.ROOT), value));
    }

    void set(String name, JsonNode value) {
        known.put(name, value);
    }

    void forgetCalculated() {
        calculated.clear();
    }

    /** The calculated values that have become others since this was asked for the last time, by name in lower case. */
    Map<String, Reactions.Change> changes() {
        Map<String, Reactions.Change> changes = new HashMap<>();
        formulas.forEach((name, formula) -> {
            JsonNode now = calculated(name, formula);
            JsonNode before = remembered.getOrDefault(name, MissingNode.getInstance());
            remembered.put(name, now);
            if (!Same.loosely(before, now)) {
                changes.put(name, new Reactions.Change(before, now));
            }
        });
        return changes;
    }

    /** By name in lower case; empty when there is no such variable. */
    Optional<JsonNode> find(String name) {
        CalculatedValue formula = formulas.get(name);
        return formula == null ? Optional.ofNullable(known.get(name)) : Optional.of(calculated(name, formula));
    }

    /** Each is worked out when first asked for; one that needs itself finds nothing. */
    private JsonNode calculated(String name, CalculatedValue formula) {
        JsonNode value = calculated.get(name);
        if (value == null) {
            value = MissingNode.getInstance();
            if (underWay.add(name)) {
                value = formula.expression().value(filling.scope());
                underWay.remove(name);
                calculated.put(name, value);
            }
        }
        return value;
    }
}
