package no.svarbrev.xlsform.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.questionnaire.expression.Trees;

/**
 * One spelling of what a SurveyJS expression says, to hold two against each other: all brackets written, and a code that is
 * asked for in one way, whether of one answer or among several.
 */
public final class NormalForm {
    private NormalForm() {}

    public static String of(Expression expression) {
        if (expression instanceof Expression.Combined combined) {
            return combined(combined);
        }
        if (expression instanceof Expression.Compared compared) {
            return compared(compared);
        }
        if (expression instanceof Expression.Not not) {
            return "!" + of(not.operand());
        }
        if (expression instanceof Expression.Answered answered) {
            return "(" + of(answered.operand()) + (answered.filled() ? "!=" : "=") + "'')";
        }
        if (expression instanceof Expression.Call call) {
            return call.function() + all(call.arguments().stream(), ",", "(", ")");
        }
        if (expression instanceof Expression.InList call) {
            return call.aggregate().function() + all(call.parts().stream(), ",", "(", ")");
        }
        if (expression instanceof Expression.Listed listed) {
            return all(listed.elements().stream(), ",", "[", "]");
        }
        return expression instanceof Expression.Variable variable
                ? "{" + SurveyJs.path(variable) + "}"
                : constant(((Expression.Literal) expression).node());
    }

    private static String all(Stream<Expression> parts, String between, String before, String behind) {
        return parts.map(NormalForm::of).collect(Collectors.joining(between, before, behind));
    }

    private static String constant(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        return node.isTextual() ? "'" + node.textValue() + "'" : node.toString();
    }

    /** «And» and «or» of any number, since how they are grouped says nothing. */
    private static String combined(Expression.Combined combined) {
        Operator operator = combined.operator();
        return operator == Operator.AND || operator == Operator.OR
                ? all(Trees.joined(combined, operator).stream(), operator.sign(), "(", ")")
                : pair(of(combined.left()), operator.sign(), of(combined.right()));
    }

    private static String compared(Expression.Compared compared) {
        String left = of(compared.left());
        return switch (compared.comparison()) {
            case ANY_OF -> "(" + each(left, compared.right(), Operator.OR) + ")";
            case ALL_OF -> "(" + each(left, compared.right(), Operator.AND) + ")";
            case NONE_OF -> "!(" + each(left, compared.right(), Operator.OR) + ")";
            case CONTAINS -> pair(left, "=", of(compared.right()));
            case NOT_CONTAINS -> "!" + pair(left, "=", of(compared.right()));
            case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> turned(compared);
        };
    }

    private static String each(String left, Expression right, Operator operator) {
        List<Expression> codes = right instanceof Expression.Listed listed ? listed.elements() : List.of(right);
        return codes.stream().map(code -> pair(left, "=", of(code))).collect(Collectors.joining(operator.sign()));
    }

    /** With what is constant on the right. */
    private static String turned(Expression.Compared compared) {
        boolean turn =
                compared.left() instanceof Expression.Literal && !(compared.right() instanceof Expression.Literal);
        Comparison comparison = turn ? compared.comparison().turned().orElseThrow() : compared.comparison();
        String left = of(turn ? compared.right() : compared.left());
        return pair(left, comparison.sign(), of(turn ? compared.left() : compared.right()));
    }

    private static String pair(String left, String operator, String right) {
        return "(" + left + operator + right + ")";
    }
}
