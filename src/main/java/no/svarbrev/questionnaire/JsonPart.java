package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place in a questionnaire file: its JSON and its pointer (RFC 6901). Reading something of the wrong shape notes a
 * fault and goes on with a stand-in, so that one reading finds every fault.
 */
record JsonPart(String pointer, JsonNode json, List<ReadingFault> faults) {
    /** Of a number, written out; as many as an answer may have. */
    private static final int MAX_DIGITS = 15;

    void fault(String reason) {
        faults.add(new ReadingFault(pointer, reason));
    }

    boolean has(String property) {
        return json.has(property);
    }

    JsonPart at(String property) {
        JsonNode value = json.path(property);
        return new JsonPart(pointer + "/" + property.replace("~", "~0").replace("/", "~1"), value, faults);
    }

    /** Refuses every property that is neither supported nor known to be without effect here. */
    void allowOnly(Set<String> supported, Set<String> withoutEffect) {
        if (!json.isObject()) {
            fault("must be an object");
            return;
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!supported.contains(name) && !withoutEffect.contains(name)) {
                at(name).fault("the property «" + name + "» is not supported here");
            }
        });
    }

    String text(String property) {
        JsonPart part = at(property);
        if (part.json.isTextual() && !part.json.textValue().isBlank()) {
            return part.json.textValue();
        }
        part.fault("must be a text");
        return "";
    }

    LocalText localText(String property) {
        return has(property) ? at(property).localText() : LocalText.NONE;
    }

    private LocalText localText() {
        if (json.isTextual()) {
            return LocalText.of(json.textValue());
        }
        Map<String, String> texts = new HashMap<>();
        json.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                texts.put(entry.getKey(), entry.getValue().textValue());
            } else {
                at(entry.getKey()).fault("must be a text");
            }
        });
        if (texts.isEmpty()) {
            fault("must be a text, or texts by language");
        }
        return new LocalText(texts);
    }

    boolean flag(String property) {
        JsonPart part = at(property);
        if (!part.json.isMissingNode() && !part.json.isBoolean()) {
            part.fault("must be true or false");
        }
        return part.json.asBoolean(false);
    }

    Optional<BigDecimal> number(String property) {
        JsonPart part = at(property);
        if (part.json.isMissingNode()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = part.json.isNumber() ? part.json.decimalValue() : new BigDecimal(part.json.asText());
            if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
                part.fault("has more than " + MAX_DIGITS + " digits");
                return Optional.empty();
            }
            return Optional.of(number);
        } catch (NumberFormatException wrong) {
            part.fault("must be a number");
            return Optional.empty();
        }
    }

    int count(String property, int fallback, int largest) {
        Optional<BigDecimal> number = number(property);
        if (number.isEmpty()) {
            return fallback;
        }
        if (number.get().stripTrailingZeros().scale() > 0
                || number.get().signum() <= 0
                || number.get().compareTo(BigDecimal.valueOf(largest)) > 0) {
            at(property).fault("must be a whole number from 1 to " + largest);
            return fallback;
        }
        return number.get().intValue();
    }

    List<JsonPart> list(String property) {
        JsonPart part = at(property);
        if (!part.json.isArray()) {
            part.fault("must be a list");
            return List.of();
        }
        List<JsonPart> elements = new ArrayList<>();
        for (int index = 0; index < part.json.size(); index++) {
            elements.add(new JsonPart(part.pointer + "/" + index, part.json.get(index), faults));
        }
        return elements;
    }

    static JsonPart root(JsonNode json, List<ReadingFault> faults) {
        return new JsonPart("", json == null ? MissingNode.getInstance() : json, faults);
    }
}
