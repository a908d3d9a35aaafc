package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.CalculatedValue;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Same;

/**
 * Values by name beside the answers: what is known of the respondent, and what the questionnaire calculates. Names are
 * without regard to case.
 */
public final class Variables {
    private final Scope scope;
    private final List<CalculatedValue> written;
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Map<String, CalculatedValue> formulas = new HashMap<>();
    private final Map<String, JsonNode> calculated = new HashMap<>();
    private final Map<String, JsonNode> remembered = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /** @param scope what formulas look names up in */
    public Variables(ObjectNode known, List<CalculatedValue> formulas, Scope scope) {
        this.scope = scope;
        this.written = formulas;
        known.properties().forEach(entry -> set(entry.getKey(), entry.getValue()));
        formulas.forEach(value -> this.formulas.put(lower(value.name()), value));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public void set(String name, JsonNode value) {
        known.put(lower(name), value);
    }

    public void forgetCalculated() {
        calculated.clear();
    }

    /** From now on what is calculated stays, whatever becomes of the answers. */
    public void calculateAll() {
        written.forEach(value -> find(value.name()));
    }

    /** The calculated values that have become others since this was asked for the last time, by name in lower case. */
    public Map<String, Change> changes() {
        Map<String, Change> changes = new HashMap<>();
        formulas.forEach((name, formula) -> {
            JsonNode now = calculated(name, formula);
            JsonNode before = remembered.getOrDefault(name, MissingNode.getInstance());
            remembered.put(name, now);
            if (!Same.loosely(before, now)) {
                changes.put(name, new Change(before, now));
            }
        });
        return changes;
    }

    /** Empty when there is no such variable. */
    public Optional<JsonNode> find(String name) {
        String lower = lower(name);
        CalculatedValue formula = formulas.get(lower);
        return formula == null ? Optional.ofNullable(known.get(lower)) : Optional.of(calculated(lower, formula));
    }

    /** Each is worked out when first asked for; one that needs itself finds nothing. */
    private JsonNode calculated(String name, CalculatedValue formula) {
        JsonNode value = calculated.get(name);
        if (value == null) {
            value = MissingNode.getInstance();
            if (underWay.add(name)) {
                value = formula.expression().value(scope);
                underWay.remove(name);
                calculated.put(name, value);
            }
        }
        return value;
    }

    /** Puts the calculated values that are stored among the answers. */
    public void addStored(ObjectNode answers) {
        written.stream().filter(CalculatedValue::stored).forEach(value -> {
            JsonNode result = find(value.name()).orElse(MissingNode.getInstance());
            if (!Answered.isNothing(result)) {
                answers.set(value.name(), result);
            }
        });
    }
}
