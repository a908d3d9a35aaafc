package no.svarbrev.xlsform;

import java.util.List;

/** An expression of either language as a tree: what XPath and SurveyJS have in common, and calls by name. */
sealed interface Expr {
    /** At which column of its text it begins, counted from one. */
    int column();

    record Text(String value, int column) implements Expr {}

    record Num(String digits, int column) implements Expr {}

    record Bool(boolean value, int column) implements Expr {}

    /** {@code ${name}} of XPath, or the path between the braces of SurveyJS. */
    record Ref(String name, int column) implements Expr {}

    /** {@code .}, the question itself; in {@code choice_filter} there is none. */
    record Self(int column) implements Expr {}

    /** {@code ..}, used in {@code position(..)} only. */
    record Parent(int column) implements Expr {}

    /** A bare word: in {@code choice_filter} a column of the sheet choices. */
    record Word(String name, int column) implements Expr {}

    record Not(Expr operand, int column) implements Expr {}

    /** {@code or and = != < <= > >= + - * / %}, and of SurveyJS {@code ^ contains notcontains anyof allof noneof}. */
    record Binary(String operator, Expr left, Expr right, int column) implements Expr {}

    /** {@code empty} and {@code notempty}; XPath writes them as comparisons with the empty text. */
    record Empty(Expr operand, boolean empty, int column) implements Expr {}

    record Call(String function, List<Expr> arguments, int column) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Listed(List<Expr> elements, int column) implements Expr {
        public Listed {
            elements = List.copyOf(elements);
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
