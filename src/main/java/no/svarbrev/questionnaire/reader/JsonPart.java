package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.SyntaxFault;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.questionnaire.rule.Rule;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * A place in a questionnaire file: its JSON and its pointer (RFC 6901). Reading something of the wrong shape notes a
 * fault and goes on with a stand-in, so that one reading finds every fault.
 */
record JsonPart(String pointer, JsonNode json, JsonNode root, List<Finding> faults) {
    /** Of a number, written out; as many as an answer may have. */
    private static final int MAX_DIGITS = 15;

    /** The texts that survey-core takes for true and false, in any case. */
    private static final Set<String> FLAGS = Set.of("true", "false");

    void fault(FindingCode code, Object... details) {
        faults.add(Finding.of(code, pointer, details));
    }

    boolean has(String property) {
        return json.has(property);
    }

    JsonPart at(String property) {
        JsonNode value = json.path(property);
        return new JsonPart(Pointer.at(pointer, property), value, root, faults);
    }

    /** Refuses every property that is neither supported nor known to be without effect here. */
    void allowOnly(Set<String> supported) {
        if (!json.isObject()) {
            fault(FindingCode.NOT_AN_OBJECT);
            return;
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!supported.contains(name) && !WithoutEffect.has(name, json.get(name))) {
                at(name).fault(FindingCode.UNSUPPORTED_PROPERTY, name);
            }
        });
    }

    String text(String property) {
        JsonPart part = at(property);
        if (part.json.isTextual() && !part.json.textValue().isBlank()) {
            return part.json.textValue();
        }
        part.fault(FindingCode.NOT_A_TEXT);
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
                at(entry.getKey()).fault(FindingCode.NOT_A_TEXT);
            }
        });
        if (texts.isEmpty()) {
            fault(FindingCode.NOT_A_LOCAL_TEXT);
        }
        return new LocalText(texts);
    }

    boolean flag(String property) {
        JsonPart part = at(property);
        boolean inWords =
                part.json.isTextual() && FLAGS.contains(part.json.textValue().toLowerCase(Locale.ROOT));
        if (!part.json.isMissingNode() && !part.json.isBoolean() && !inWords) {
            part.fault(FindingCode.NOT_A_FLAG);
        }
        return inWords ? "true".equalsIgnoreCase(part.json.textValue()) : part.json.asBoolean(false);
    }

    Optional<BigDecimal> number(String property) {
        JsonPart part = at(property);
        if (part.json.isMissingNode()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = part.json.isNumber() ? part.json.decimalValue() : new BigDecimal(part.json.asText());
            if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
                part.fault(FindingCode.TOO_MANY_DIGITS, MAX_DIGITS);
                return Optional.empty();
            }
            return Optional.of(number);
        } catch (NumberFormatException wrong) {
            part.fault(FindingCode.NOT_A_NUMBER);
            return Optional.empty();
        }
    }

    /** A whole number from 0 to the largest. */
    int count(String property, int fallback, int largest) {
        Optional<BigDecimal> number = number(property);
        if (number.isEmpty()) {
            return fallback;
        }
        if (number.get().stripTrailingZeros().scale() > 0
                || number.get().signum() < 0
                || number.get().compareTo(BigDecimal.valueOf(largest)) > 0) {
            at(property).fault(FindingCode.NOT_A_COUNT, largest);
            return fallback;
        }
        return number.get().intValue();
    }

    /** One of the values that an enum has, by the names that SurveyJS has for them. */
    <T> T oneOf(String property, Map<String, T> values, T fallback) {
        if (!has(property)) {
            return fallback;
        }
        T found = values.get(at(property).json.asText());
        if (found == null) {
            at(property).fault(FindingCode.NOT_ONE_OF, String.join(", ", new TreeSet<>(values.keySet())));
            return fallback;
        }
        return found;
    }

    Optional<String> optionalText(String property) {
        return has(property) ? Optional.of(text(property)) : Optional.empty();
    }

    Optional<Expression> expression(String property) {
        if (!has(property) || at(property).json.asText("x").isBlank()) {
            return Optional.empty();
        }
        return at(property).parsed(text(property), 0);
    }

    /** The expression of a value that is written with = before it, where a fixed value may stand too. */
    Optional<Expression> formula(String property) {
        return isFormula(property)
                ? at(property).parsed(at(property).json.asText().substring(1), 1)
                : Optional.empty();
    }

    /** @param before how many characters stand before the expression */
    private Optional<Expression> parsed(String text, int before) {
        try {
            Expression expression = ExpressionParser.parse(text);
            Unanswerable.in(expression, root)
                    .forEach(name -> fault(FindingCode.UNSUPPORTED_REFERENCE, name, Unanswerable.properties()));
            return Optional.of(expression);
        } catch (SyntaxFault fault) {
            fault(
                    FindingCode.BAD_EXPRESSION,
                    fault.column() + before,
                    new Finding.Words(fault.norwegian(), fault.message()));
            return Optional.empty();
        }
    }

    boolean isFormula(String property) {
        return json.path(property).asText().startsWith("=");
    }

    /** Whether something is so: by the condition when there is one, else by the fixed property. */
    Rule rule(String fixed, boolean fallback, String condition) {
        return new Rule(
                has(fixed) ? flag(fixed) : fallback,
                expression(condition),
                at(condition).json.asText(""));
    }

    /** The elements of a list; none when there is no such property. */
    List<JsonPart> listIfAny(String property) {
        return has(property) ? list(property) : List.of();
    }

    List<JsonPart> list(String property) {
        JsonPart part = at(property);
        if (!part.json.isArray()) {
            part.fault(FindingCode.NOT_A_LIST);
            return List.of();
        }
        List<JsonPart> elements = new ArrayList<>();
        for (int index = 0; index < part.json.size(); index++) {
            elements.add(new JsonPart(Pointer.at(part.pointer, index), part.json.get(index), root, faults));
        }
        return elements;
    }

    /** Another value at the same place. */
    JsonPart with(JsonNode value) {
        return new JsonPart(pointer, value, root, faults);
    }

    /** The same place, looked at once more: what is wrong there is noted elsewhere. */
    JsonPart silently() {
        return new JsonPart(pointer, json, root, new ArrayList<>());
    }

    /** What the questionnaire says for all its questions. */
    boolean inherited(String property, boolean fallback) {
        return root.path(property).asBoolean(fallback);
    }

    static JsonPart root(JsonNode json, List<Finding> faults) {
        JsonNode root = json == null ? MissingNode.getInstance() : json;
        return new JsonPart("", root, root, faults);
    }

    @SafeVarargs
    static Set<String> union(Set<String>... sets) {
        Set<String> union = new HashSet<>();
        for (Set<String> each : sets) {
            union.addAll(each);
        }
        return Set.copyOf(union);
    }
}
