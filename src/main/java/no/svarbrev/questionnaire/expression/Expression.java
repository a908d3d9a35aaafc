package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.value.DateText;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Results;
import no.svarbrev.questionnaire.expression.value.Values;

/** A condition or value of a questionnaire, evaluated over what is known so far. Evaluation fails for no input. */
public sealed interface Expression {
    /** As the language sees it: a date is still one, nothing is a missing node; for variables and further evaluation. */
    JsonNode evaluate(Scope scope);

    /** Everything this looks up, in the order of the text. */
    default Stream<Reference> references() {
        /** @param ofElement whether its names are those of a list's elements first */
        record Visit(Expression expression, boolean ofElement) {
            List<Visit> parts() {
                return expression.parts().stream()
                        .map(part -> new Visit(part, ofElement || expression.isFilter(part)))
                        .toList();
            }

            Stream<Reference> names() {
                return ofElement ? expression.names().map(Reference::ofElement) : expression.names();
            }
        }

        return Walk.through(new Visit(this, false), Visit::parts).flatMap(Visit::names);
    }

    /** What this looks up itself, apart from its parts. */
    default Stream<Reference> names() {
        return Stream.empty();
    }

    /** Whether names in this part are those of a list's elements first. */
    default boolean isFilter(Expression part) {
        return false;
    }

    /** The expressions right under this one, in the order of the text. */
    List<Expression> parts();

    /** As JSON: dates as text in UTC, what is no number as null, nothing as a missing node. */
    default JsonNode value(Scope scope) {
        return Results.json(evaluate(scope));
    }

    /** As the answer of a question: a date as local text, with the time for inputType datetime-local. */
    default JsonNode answer(Scope scope, String inputType) {
        return Results.answer(evaluate(scope), inputType);
    }

    /** As a condition: true, or what equals it. */
    default boolean holds(Scope scope) {
        return JavaScript.looselyEqual(evaluate(scope), JavaScript.of(true));
    }

    /** As what decides whether something is shown: true, and nothing else. */
    default boolean isTrue(Scope scope) {
        return evaluate(scope) == BooleanNode.TRUE;
    }

    /** As what decides whether something can be answered: false, and nothing else. */
    default boolean isFalse(Scope scope) {
        return evaluate(scope) == BooleanNode.FALSE;
    }

    /** As what sets something off: anything but nothing, zero, false and the empty text. */
    default boolean isSomething(Scope scope) {
        return JavaScript.isTruthy(evaluate(scope));
    }

    /** A number, text, true, false or null that stands in the expression itself. */
    record Literal(JsonNode node) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            return node;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code {question}}, {@code {grid.row}}, {@code {list[0].x}}; {@code unchanged} with # before it. */
    record Variable(Reference reference, boolean unchanged) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode found = Paths.find(scope, reference);
            JsonNode value = DateText.inAnswer(found, scope.clock());
            return unchanged ? value : Values.ofAnswer(value);
        }

        @Override
        public Stream<Reference> names() {
            return Stream.of(reference);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code ['a', 'b']}. */
    record Listed(List<Expression> elements) implements Expression {
        public Listed {
            elements = List.copyOf(elements);
        }

        @Override
        public JsonNode evaluate(Scope scope) {
            return JavaScript.list(
                    elements.stream().map(element -> element.evaluate(scope)).toList());
        }

        @Override
        public List<Expression> parts() {
            return elements;
        }
    }

    /** Two values held against each other. */
    record Compared(Expression left, Comparison comparison, Expression right) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            boolean ordered = Stream.of(left, right).anyMatch(side -> isOrdered(side, scope));
            return JavaScript.of(comparison.holds(left.evaluate(scope), right.evaluate(scope), ordered));
        }

        private static boolean isOrdered(Expression side, Scope scope) {
            return side instanceof Variable variable
                    && scope.isOrdered(variable.reference().name());
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code {question} empty}, or {@code notempty} when {@code filled}. */
    record Answered(Expression operand, boolean filled) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            return JavaScript.of(Values.isEmpty(operand.evaluate(scope)) != filled);
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** {@code and}, {@code or}, and what is done with numbers. */
    record Combined(Expression left, Operator operator, Expression right) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            return operator.apply(left.evaluate(scope), right.evaluate(scope));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** The opposite. */
    record Not(Expression operand) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            return JavaScript.of(!JavaScript.isTruthy(operand.evaluate(scope)));
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** A function by its name; {@code named} are the questions or containers it names in quotes. */
    record Call(String function, List<Expression> arguments, List<Reference> named) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            named = List.copyOf(named);
        }

        @Override
        public JsonNode evaluate(Scope scope) {
            return Functions.named(function)
                    .apply(
                            arguments.stream()
                                    .map(argument -> argument.evaluate(scope))
                                    .toList(),
                            scope);
        }

        @Override
        public Stream<Reference> names() {
            return named.stream();
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** sumInArray and the like: over the field of the elements that the filter lets through. */
    record InList(
            Aggregate aggregate,
            Expression list,
            Expression field,
            Optional<Expression> result,
            Optional<Expression> filter)
            implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            Elements elements = new Elements(
                    scope,
                    list.evaluate(scope),
                    field.evaluate(scope),
                    filter.map(each -> new Elements.Filter(each::references, each::holds)));
            return elements.aggregated(aggregate, result.map(name -> name.evaluate(scope)));
        }

        @Override
        public boolean isFilter(Expression part) {
            return filter.filter(each -> each == part).isPresent();
        }

        @Override
        public List<Expression> parts() {
            return Stream.of(Stream.of(list, field), result.stream(), filter.stream())
                    .flatMap(parts -> parts)
                    .toList();
        }
    }
}
