package no.svarbrev.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.Expr.Binary;

/**
 * One spelling of what a SurveyJS expression says, to hold two against each other: all brackets written, and a code that is
 * asked for in one way, whether of one answer or among several.
 */
final class NormalForm {
    private static final Map<String, String> FLIPPED =
            Map.of("=", "=", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

    private NormalForm() {}

    static String of(Expr expression) {
        if (expression instanceof Binary binary) {
            return binary(binary);
        }
        if (expression instanceof Expr.Not not) {
            return "!" + of(not.operand());
        }
        if (expression instanceof Expr.Empty empty) {
            return "(" + of(empty.operand()) + (empty.empty() ? "=" : "!=") + "'')";
        }
        if (expression instanceof Expr.Call call) {
            return call.function()
                    + call.arguments().stream().map(NormalForm::of).collect(Collectors.joining(",", "(", ")"));
        }
        if (expression instanceof Expr.Listed listed) {
            return listed.elements().stream().map(NormalForm::of).collect(Collectors.joining(",", "[", "]"));
        }
        return atom(expression);
    }

    private static String atom(Expr expression) {
        if (expression instanceof Expr.Text text) {
            return "'" + text.value() + "'";
        }
        if (expression instanceof Expr.Num number) {
            return new java.math.BigDecimal(number.digits())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        if (expression instanceof Expr.Bool bool) {
            return String.valueOf(bool.value());
        }
        return expression instanceof Expr.Ref ref ? "{" + ref.name() + "}" : expression.toString();
    }

    private static String binary(Binary binary) {
        return switch (binary.operator()) {
            case "and", "or" -> joined(binary);
            case "anyof" -> "(" + each(binary, "or") + ")";
            case "allof" -> "(" + each(binary, "and") + ")";
            case "noneof" -> "!(" + each(binary, "or") + ")";
            case "notcontains" -> "!" + pair(of(binary.left()), "=", of(binary.right()));
            case "contains" -> pair(of(binary.left()), "=", of(binary.right()));
            default -> compared(binary);
        };
    }

    /** «And» and «or» of any number, since how they are grouped says nothing. */
    private static String joined(Binary binary) {
        return parts(binary, binary.operator()).stream()
                .map(NormalForm::of)
                .collect(Collectors.joining(binary.operator(), "(", ")"));
    }

    private static List<Expr> parts(Expr expression, String operator) {
        return expression instanceof Binary both && both.operator().equals(operator)
                ? java.util.stream.Stream.concat(
                                parts(both.left(), operator).stream(), parts(both.right(), operator).stream())
                        .toList()
                : List.of(expression);
    }

    private static String each(Binary binary, String operator) {
        List<Expr> codes = binary.right() instanceof Expr.Listed listed ? listed.elements() : List.of(binary.right());
        return codes.stream()
                .map(code -> pair(of(binary.left()), "=", of(code)))
                .collect(Collectors.joining(operator));
    }

    private static String compared(Binary binary) {
        boolean flip =
                FLIPPED.containsKey(binary.operator()) && isConstant(binary.left()) && !isConstant(binary.right());
        return flip
                ? pair(of(binary.right()), FLIPPED.get(binary.operator()), of(binary.left()))
                : pair(of(binary.left()), binary.operator(), of(binary.right()));
    }

    private static String pair(String left, String operator, String right) {
        return "(" + left + operator + right + ")";
    }

    private static boolean isConstant(Expr expression) {
        return Set.of(Expr.Text.class, Expr.Num.class, Expr.Bool.class).contains(expression.getClass());
    }
}
