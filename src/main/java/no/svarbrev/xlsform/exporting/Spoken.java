package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.questionnaire.expression.Trees;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.xlsform.surveyjs.NormalForm;
import no.svarbrev.xlsform.surveyjs.SurveyJs;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** An expression of a definition, and where it stands: found again in another definition by the names around it. */
record Spoken(Part part, String normal) {
    private static final Set<String> PROPERTIES = Set.of(
            "visibleIf", "enableIf", "requiredIf", "expression", "defaultValueExpression", "panelCountExpression");

    /** By place; what cannot be read is told of elsewhere. */
    static Map<String, Spoken> in(Part root) {
        Map<String, Spoken> found = new LinkedHashMap<>();
        collect(root, "", found);
        return found;
    }

    private static void collect(Part part, String place, Map<String, Spoken> found) {
        JsonNode json = part.json();
        if (json.isArray()) {
            for (int index = 0; index < json.size(); index++) {
                JsonNode each = json.get(index);
                collect(
                        new Part(Pointer.at(part.pointer(), index), each, part.faults()),
                        place + "/" + name(each),
                        found);
            }
        } else if (json.isObject()) {
            object(part, place, found);
        }
    }

    private static void object(Part part, String place, Map<String, Spoken> found) {
        part.json().fieldNames().forEachRemaining(property -> {
            Part child = part.at(property);
            if (PROPERTIES.contains(property) && child.json().isTextual()) {
                normal(child, part.text("type").equals("expression") && place.endsWith("/validators/expression"))
                        .ifPresent(normal -> found.merge(
                                place + " " + property,
                                new Spoken(child, normal),
                                (first, second) -> new Spoken(first.part, both(first.normal, second.normal))));
            } else if (child.json().isContainerNode()) {
                collect(child, place + "/" + property, found);
            }
        });
    }

    private static String both(String first, String second) {
        TreeSet<String> parts = new TreeSet<>(List.of(first.split("\n")));
        parts.addAll(List.of(second.split("\n")));
        return String.join("\n", parts);
    }

    private static String name(JsonNode json) {
        for (String property : new String[] {"name", "value", "type"}) {
            if (json.path(property).isValueNode()) {
                return json.path(property).asText();
            }
        }
        return "";
    }

    /** Of a validator the parts that must hold of an answer, in any order. */
    private static Optional<String> normal(Part part, boolean validator) {
        try {
            Expression expression = SurveyJs.parse(part.json().textValue()).tree();
            return Optional.of(
                    validator
                            ? Trees.joined(ofAnswer(expression), Operator.AND).stream()
                                    .map(NormalForm::of)
                                    .collect(Collectors.toCollection(TreeSet::new))
                                    .stream()
                                    .collect(Collectors.joining("\n"))
                            : NormalForm.of(expression));
        } catch (ExpressionFault toldThere) {
            return Optional.empty();
        }
    }

    /** Behind «it is empty or». */
    private static Expression ofAnswer(Expression expression) {
        List<Expression> either = Trees.joined(expression, Operator.OR);
        boolean passes = either.size() > 1 && either.get(0) instanceof Expression.Answered;
        return passes
                ? either.stream()
                        .skip(1)
                        .reduce((left, right) -> new Expression.Combined(left, Operator.OR, right))
                        .orElseThrow()
                : expression;
    }

    static Optional<String> pointerOf(String name, Part part) {
        if (part.json().isObject() && !name.isEmpty() && part.text("name").equals(name)) {
            return Optional.of(part.pointer());
        }
        int index = 0;
        for (JsonNode each : part.json().isArray() ? part.json() : Set.<JsonNode>of()) {
            Optional<String> found =
                    pointerOf(name, new Part(Pointer.at(part.pointer(), index++), each, part.faults()));
            if (found.isPresent()) {
                return found;
            }
        }
        if (part.json().isObject()) {
            for (String property : (Iterable<String>) part.json()::fieldNames) {
                Optional<String> found = part.json().path(property).isContainerNode()
                        ? pointerOf(name, part.at(property))
                        : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
