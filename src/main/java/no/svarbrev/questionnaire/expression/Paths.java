package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.expression.value.JavaScript;

/** Walks the steps of a name through the values. Names may have dots in them: at each step the longest is tried first. */
final class Paths {
    private static final String UNWRAPPED = "-unwrapped";

    private Paths() {}

    /** Null where there is nothing. */
    static JsonNode find(Scope scope, Reference reference) {
        List<Reference.Step> steps = reference.steps();
        JsonNode found = reference.kind() == Reference.Kind.PROPERTY
                ? scope.property(reference.name(), joined(steps.subList(1, steps.size())))
                : walk(name -> atTop(scope, name), steps);
        if (!found.isMissingNode()) {
            return found;
        }
        String last = steps.get(steps.size() - 1).toString();
        if (steps.size() > 1 && last.equals("length")) {
            return JavaScript.of(0);
        }
        return scope.isQuestion(reference.path()) ? found : NullNode.getInstance();
    }

    private static JsonNode atTop(Scope scope, String name) {
        JsonNode found = scope.value(name);
        return found.isMissingNode() && name.endsWith(UNWRAPPED)
                ? scope.value(name.substring(0, name.length() - UNWRAPPED.length()))
                : found;
    }

    private static JsonNode walk(Lookup top, List<Reference.Step> steps) {
        int at = 0;
        JsonNode value = MissingNode.getInstance();
        while (at < steps.size() && (at == 0 || !value.isMissingNode())) {
            JsonNode inside = value;
            Lookup lookup = at == 0 ? top : name -> property(inside, name);
            int end = end(steps, at);
            value = MissingNode.getInstance();
            for (int next = end; value.isMissingNode() && next >= at; next--) {
                value = lookup.apply(joined(steps.subList(at, next + 1)));
                end = next;
            }
            value = steps.get(end).indexed() ? element(value, steps.get(end).index()) : value;
            at = end + 1;
        }
        return value;
    }

    /** Looks a name up. */
    private interface Lookup {
        JsonNode apply(String name);
    }

    private static int end(List<Reference.Step> steps, int from) {
        int end = from;
        while (end < steps.size() - 1 && !steps.get(end).indexed()) {
            end++;
        }
        return end;
    }

    private static String joined(List<Reference.Step> steps) {
        return steps.size() == 1
                ? steps.get(0).name()
                : steps.stream().map(Reference.Step::name).collect(Collectors.joining("."));
    }

    private static JsonNode element(JsonNode list, int index) {
        return list.isArray() ? list.path(index < 0 ? list.size() + index : index) : MissingNode.getInstance();
    }

    /** By its name without regard to case; a missing node when there is none. */
    static JsonNode property(JsonNode value, String name) {
        if (name.equals("length")
                && (value.isArray() || value.isTextual() && !value.textValue().isEmpty())) {
            return JavaScript.of(
                    value.isArray() ? value.size() : value.textValue().length());
        }
        if (value.isArray()) {
            return name.matches("0|[1-9][0-9]{0,8}") ? value.path(Integer.parseInt(name)) : MissingNode.getInstance();
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
