package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Values;

/** The elements of a list whose field is filled and that the filter lets through, and what is made of the fields. */
final class Elements {
    /** Beyond this the list counts as empty: filters that look up long lists would take for ever. */
    private static final long MOST_STEPS = 300_000;

    private static final int TEXT_IN_A_STEP = 100;

    private final Scope scope;
    private final String field;
    private final Optional<Filter> filter;
    private final List<JsonNode> elements;

    /** A condition on each element, and what it looks up. */
    record Filter(Supplier<Stream<Reference>> references, Predicate<Scope> passes) {}

    /** @param field the name of the field: a list of anything but a text has no elements */
    Elements(Scope scope, JsonNode list, JsonNode field, Optional<Filter> filter) {
        this.scope = scope;
        this.field = field.isTextual() ? field.textValue() : "";
        this.filter = filter;
        this.elements = field.isTextual() && isWithinReason(list.size()) ? counted(list) : List.of();
    }

    private List<JsonNode> counted(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JavaScript::isTruthy)
                .filter(element -> !Values.isEmpty(part(element, field)))
                .filter(this::passes)
                .toList();
    }

    /** Every element is held against all that the filter looks up outside of the list. */
    private boolean isWithinReason(int elements) {
        long most = MOST_STEPS / Math.max(1, elements);
        return filter.stream()
                        .flatMap(each -> each.references().get())
                        .mapToLong(reference -> weight(Paths.find(scope.survey(), reference), most))
                        .sum()
                <= most;
    }

    /** So many values, and hundreds of characters, there are in a value; any number above the most when more. */
    private static long weight(JsonNode value, long most) {
        long weight = value.isTextual() ? value.textValue().length() / TEXT_IN_A_STEP : value.size();
        for (JsonNode part : value) {
            weight += weight > most ? 0 : weight(part, most);
        }
        return weight;
    }

    private boolean passes(JsonNode element) {
        return filter.isEmpty() || filter.get().passes().test(new ElementScope(element, scope.survey()));
    }

    private static JsonNode part(JsonNode element, String name) {
        return element.isObject() ? element.path(name) : Paths.property(element, name);
    }

    /** @param result the name of the field that is given of the least or largest element, when it is another */
    JsonNode aggregated(Aggregate aggregate, Optional<JsonNode> result) {
        return switch (aggregate) {
            case SUM -> sum();
            case COUNT -> JavaScript.of(elements.size());
            case AVERAGE -> JavaScript.of(elements.isEmpty() ? 0 : JavaScript.number(sum()) / elements.size());
            case MIN -> best(true, result);
            case MAX -> best(false, result);
        };
    }

    /** Numbers also as text; text that is none does not count. */
    private JsonNode number(JsonNode element) {
        JsonNode value = part(element, field);
        if (!value.isTextual()) {
            return value;
        }
        return Values.isNumber(value) ? JavaScript.of(Values.number(value)) : MissingNode.getInstance();
    }

    private JsonNode sum() {
        JsonNode sum = JavaScript.of(0);
        for (JsonNode element : elements) {
            JsonNode number = number(element);
            sum = number.isMissingNode() ? sum : Operator.Decimals.sum(sum, number);
        }
        return sum;
    }

    private JsonNode best(boolean least, Optional<JsonNode> given) {
        Optional<JsonNode> best = elements.stream()
                .filter(element -> !number(element).isMissingNode())
                .reduce((one, other) -> isBetter(number(other), number(one), least) ? other : one);
        Optional<String> result = given.map(JsonNode::asText).filter(name -> !name.equals(field));
        return best.map(element -> result.isPresent() ? part(element, result.get()) : number(element))
                .orElse(MissingNode.getInstance());
    }

    private static boolean isBetter(JsonNode number, JsonNode than, boolean least) {
        return least ? JavaScript.isLess(number, than) : JavaScript.isLess(than, number);
    }
}
