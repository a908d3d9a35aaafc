package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What a list, or else a text, has in it. Equality is no relation that hashes, so the elements of a long list are first
 * sorted into kinds: values that are equal are of one kind, and only those of one kind are compared.
 */
final class Containment {
    private static final int SHORT = 16;
    private static final String NOTHING = "0";

    private final JsonNode whole;
    private final Equality equality = new Equality(false);
    private final Map<String, Set<JsonNode>> kinds = new HashMap<>();

    Containment(JsonNode whole) {
        this.whole = whole;
        if (whole.isArray() && whole.size() > SHORT) {
            whole.forEach(element -> kinds.computeIfAbsent(kind(element), kind -> new LinkedHashSet<>())
                    .add(element));
        }
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

    private boolean hasElement(JsonNode part) {
        JsonNode wanted = known(part);
        Iterable<JsonNode> near = kinds.isEmpty() ? whole : kinds.getOrDefault(kind(wanted), Set.of());
        for (JsonNode element : near) {
            if (equality.holds(known(element), wanted)) {
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

    private static String kind(JsonNode value) {
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(kind(element)));
            elements.sort(null);
            return elements.isEmpty() ? NOTHING : elements.toString();
        }
        if (value.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), kind(field.getValue())));
            return fields.isEmpty() ? NOTHING : new LinkedHashMap<>(fields).toString();
        }
        return JavaScript.isNothing(value) ? NOTHING : kindOfText(value);
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
