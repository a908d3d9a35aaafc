package no.svarbrev.xlsform.xpath;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Comparison;

/** An XPath expression as a tree, its functions calls by name. */
public sealed interface Expr {
    /** At which column of its text it begins, counted from one. */
    int column();

    record Text(String value, int column) implements Expr {}

    record Num(String digits, int column) implements Expr {}

    record Bool(boolean value, int column) implements Expr {}

    /** {@code ${name}}, or a path such as {@code ../name}. */
    record Ref(String name, int column) implements Expr {}

    /** {@code .}, the question itself; in {@code choice_filter} there is none. */
    record Self(int column) implements Expr {}

    /** {@code ..}, used in {@code position(..)} only. */
    record Parent(int column) implements Expr {}

    /** A bare word: in {@code choice_filter} a column of the sheet choices. */
    record Word(String name, int column) implements Expr {}

    record Not(Expr operand, int column) implements Expr {}

    /** {@code or and = != < <= > >= + - * / %}, and {@code ^} for {@code pow}. */
    record Binary(String operator, Expr left, Expr right, int column) implements Expr {
        /** Of a comparison the operator that says the same when the sides have changed places; empty of others. */
        public Optional<String> turned() {
            return turned(operator);
        }

        public static Optional<String> turned(String operator) {
            return Arrays.stream(Comparison.values())
                    .filter(comparison -> comparison.sign().equals(operator))
                    .findFirst()
                    .flatMap(Comparison::turned)
                    .map(Comparison::sign);
        }
    }

    /** Whether there is nothing: a comparison with the empty text. */
    record Empty(Expr operand, boolean empty, int column) implements Expr {}

    record Call(String function, List<Expr> arguments, int column) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The parts joined by {@code and}, from left to right. */
    static List<Expr> conjuncts(Expr expression) {
        if (expression instanceof Binary both && both.operator().equals("and")) {
            return java.util.stream.Stream.concat(conjuncts(both.left()).stream(), conjuncts(both.right()).stream())
                    .toList();
        }
        return List.of(expression);
    }
}
