package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Numbers;
import no.svarbrev.questionnaire.expression.value.Values;

/**
 * What a list, or else a text, has in it. Equality is no relation that hashes, so the elements of a long list are first
 * sorted into kinds: values that are equal are of one kind, and only those of one kind are compared.
 */
final class Containment {
    private static final int FEW = 16;
    private static final int DEEPEST = 4;
    private static final String NOTHING = "0";

    private final JsonNode whole;
    private final Equality equality = new Equality(false);
    private final Map<String, Set<JsonNode>> kinds = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<JsonNode, Boolean> found = new HashMap<>();
    private int lookups;

    Containment(JsonNode whole) {
        this.whole = whole;
    }

    boolean has(JsonNode part) {
        if (whole.isArray() && whole.isEmpty()) {
            return false;
        }
        return JavaScript.isTruthy(whole) || whole.isNumber() || whole.isBoolean() ? hasInIt(part) : false;
    }

    boolean hasNot(JsonNode part) {
        if (whole.isArray()) {
            return whole.isEmpty() || !hasInIt(part);
        }
        boolean something =
                JavaScript.isTruthy(whole) || whole.isNumber() && !Values.isEmpty(whole) || whole.isBoolean();
        return something && JavaScript.isTruthy(part) && !hasInIt(part);
    }

    private boolean hasInIt(JsonNode part) {
        if (!whole.isArray()) {
            return JavaScript.isTruthy(part) && lower(whole).contains(lower(part));
        }
        return part.isArray()
                ? StreamSupport.stream(part.spliterator(), false).allMatch(this::hasElement)
                : hasElement(part);
    }

    /** The first few times everything is looked through. */
    private boolean hasElement(JsonNode part) {
        JsonNode wanted = known(part);
        lookups++;
        if (lookups < FEW || whole.size() < FEW) {
            return isIn(whole, wanted);
        }
        if (lookups == FEW || kinds.isEmpty()) {
            sort();
        }
        return wanted.isTextual() && texts.contains(Equality.folded(wanted))
                || found.computeIfAbsent(
                        wanted, value -> isIn(kinds.getOrDefault(kind(value, DEEPEST), Set.of()), value));
    }

    private void sort() {
        for (JsonNode element : whole) {
            JsonNode value = known(element);
            kinds.computeIfAbsent(kind(value, DEEPEST), kind -> new LinkedHashSet<>())
                    .add(value);
            if (value.isTextual()) {
                texts.add(Equality.folded(value));
            }
        }
    }

    private boolean isIn(Iterable<JsonNode> elements, JsonNode wanted) {
        boolean textsAreKnown = wanted.isTextual() && !texts.isEmpty();
        for (JsonNode element : elements) {
            if (!(textsAreKnown && element.isTextual()) && equality.holds(known(element), wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The word undefined is nothing. */
    static JsonNode known(JsonNode value) {
        boolean word = value.isTextual() && value.textValue().equals("undefined");
        return word ? MissingNode.getInstance() : value;
    }

    private static String lower(JsonNode value) {
        return JavaScript.text(value).toLowerCase(Locale.ROOT);
    }

    private static String kind(JsonNode value, int depth) {
        if (!value.isContainerNode()) {
            return JavaScript.isNothing(value) ? NOTHING : kindOfText(value);
        }
        List<String> parts = new ArrayList<>();
        if (depth > 0) {
            value.properties().forEach(field -> parts.add(field.getKey() + ":" + kind(field.getValue(), depth - 1)));
            for (JsonNode element : value.isArray() ? value : MissingNode.getInstance()) {
                parts.add(kind(element, depth - 1));
            }
        }
        parts.sort(null);
        return value.isEmpty() ? NOTHING : parts.toString();
    }

    private static String kindOfText(JsonNode value) {
        double number = JavaScript.number(value);
        String text = Numbers.trim(JavaScript.text(value)).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true" -> "1";
            case "false", "undefined" -> NOTHING;
            default -> Double.isNaN(number) ? text : Numbers.text(number);
        };
    }
}
