package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition or value of a questionnaire, evaluated over the answers given so far. */
public sealed interface Expression {
    /** Answers by the name of their question; a missing node where there is none. */
    interface Answers extends Function<String, JsonNode> {}

    JsonNode value(Answers answers);

    /** The names of the questions this looks at. */
    Stream<String> questions();

    default boolean holds(Answers answers) {
        return Values.isTrue(value(answers));
    }

    /** A number, text, true or false that stands in the expression itself. */
    record Literal(JsonNode constant) implements Expression {
        @Override
        public JsonNode value(Answers answers) {
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
        public JsonNode value(Answers answers) {
            JsonNode found = answers.apply(question);
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
        public JsonNode value(Answers answers) {
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
        public JsonNode value(Answers answers) {
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
        public JsonNode value(Answers answers) {
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
        public JsonNode value(Answers answers) {
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
        public JsonNode value(Answers answers) {
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
        public JsonNode value(Answers answers) {
            return Values.of(!Values.isTruthy(operand.value(answers)));
        }

        @Override
        public Stream<String> questions() {
            return operand.questions();
        }
    }
}
