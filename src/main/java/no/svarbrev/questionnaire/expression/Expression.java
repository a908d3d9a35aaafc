package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A condition or value of a questionnaire, evaluated over the answers given so far. */
public sealed interface Expression {
    interface Scope {
        JsonNode value(String name);
        java.time.Clock clock();
        default JsonNode displayValue(String question, java.util.Optional<JsonNode> value) {
            return value.orElseGet(() -> value(question));
        }
        default JsonNode comment(String question, java.util.Optional<JsonNode> choice) {
            return value(question + "-Comment");
        }
        default boolean isContainerReady(String name, java.util.Optional<JsonNode> element) {
            return false;
        }
        default JsonNode property(String element, String property) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
        default boolean isOrdered(String name) {
            return false;
        }
        default Scope survey() {
            return this;
        }
    }

    JsonNode value(Scope answers);
    default JsonNode answer(Scope scope, String inputType) { return value(scope); }

    /** The names of the questions this looks at. */
    Stream<String> questions();

    default boolean holds(Scope answers) {
        return Values.isTrue(value(answers));
    }

    /** A number, text, true or false that stands in the expression itself. */
    record Literal(JsonNode constant) implements Expression {
        @Override
        public JsonNode value(Scope answers) {
            return constant;
        }

        @Override
        public Stream<String> questions() {
            return Stream.empty();
        }
    }

    /** {@code {question}}, or {@code {grid.row}}: an answer or a part of one. */
    record Variable(String question, List<String> path) implements Expression {
        public Variable {
            path = List.copyOf(path);
        }

        @Override
        public JsonNode value(Scope answers) {
            JsonNode found = answers.value(question);
            for (String step : path) {
                found = found.path(step);
            }
            return Values.ofAnswer(found);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** {@code ['a', 'b']}. */
    record Listed(List<Expression> elements) implements Expression {
        public Listed {
            elements = List.copyOf(elements);
        }

        @Override
        public JsonNode value(Scope answers) {
            return Values.list(
                    elements.stream().map(element -> element.value(answers)).toList());
        }

        @Override
        public Stream<String> questions() {
            return elements.stream().flatMap(Expression::questions);
        }
    }

    /** Two values held against each other. */
    record Compared(Expression left, Comparison comparison, Expression right) implements Expression {
        @Override
        public JsonNode value(Scope answers) {
            return Values.of(comparison.holds(left.value(answers), right.value(answers)));
        }

        @Override
        public Stream<String> questions() {
            return Stream.concat(left.questions(), right.questions());
        }
    }

    /** {@code {question} empty}, or {@code notempty} when {@code filled}. */
    record Answered(Expression operand, boolean filled) implements Expression {
        @Override
        public JsonNode value(Scope answers) {
            return Values.of(Values.isEmpty(operand.value(answers)) != filled);
        }

        @Override
        public Stream<String> questions() {
            return operand.questions();
        }
    }

    /** Both must hold; gives the value that decided, as survey-core does. */
    record And(Expression left, Expression right) implements Expression {
        @Override
        public JsonNode value(Scope answers) {
            JsonNode first = left.value(answers);
            return Values.isEmpty(first) || !Values.isTruthy(first) ? Values.of(false) : right.value(answers);
        }

        @Override
        public Stream<String> questions() {
            return Stream.concat(left.questions(), right.questions());
        }
    }

    /** One of them must hold; gives the value that decided, as survey-core does. */
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public JsonNode value(Scope answers) {
            JsonNode first = left.value(answers);
            return Values.isEmpty(first) || !Values.isTruthy(first) ? right.value(answers) : first;
        }

        @Override
        public Stream<String> questions() {
            return Stream.concat(left.questions(), right.questions());
        }
    }

    /** The opposite. */
    record Not(Expression operand) implements Expression {
        @Override
        public JsonNode value(Scope answers) {
            return Values.of(!Values.isTruthy(operand.value(answers)));
        }

        @Override
        public Stream<String> questions() {
            return operand.questions();
        }
    }
}
