package no.svarbrev.xlsform.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * Writes an expression with single blanks and as few brackets as possible, numbers with the digits they were made of; what
 * the parser makes of it says the same again.
 */
public final class SurveyJsText {
    private SurveyJsText() {}

    public static String of(Expression expression) {
        return piece(expression).text();
    }

    private static Piece piece(Expression expression) {
        if (expression instanceof Expression.Combined combined) {
            return Piece.joined(piece(combined.left()), combined.operator().sign(), piece(combined.right()));
        }
        if (expression instanceof Expression.Compared compared) {
            return Piece.joined(piece(compared.left()), compared.comparison().sign(), piece(compared.right()));
        }
        if (expression instanceof Expression.Answered answered) {
            String word = answered.filled() ? " notempty" : " empty";
            return new Piece(of(answered.operand()) + word, Piece.COMPARED);
        }
        return Piece.atom(atom(expression));
    }

    private static String atom(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return "!(" + of(not.operand()) + ")";
        }
        if (expression instanceof Expression.Call call) {
            return call.function() + all(call.arguments(), "(", ")");
        }
        if (expression instanceof Expression.InList call) {
            return call.aggregate().function() + all(call.parts(), "(", ")");
        }
        if (expression instanceof Expression.Listed listed) {
            return all(listed.elements(), "[", "]");
        }
        return expression instanceof Expression.Variable variable
                ? "{" + SurveyJs.path(variable) + "}"
                : constant(((Expression.Literal) expression).node());
    }

    private static String all(List<Expression> parts, String before, String behind) {
        return parts.stream().map(SurveyJsText::of).collect(Collectors.joining(", ", before, behind));
    }

    private static String constant(JsonNode node) {
        if (node.isTextual()) {
            return "'" + node.textValue().replace("'", "\\'").replace("\"", "\\\"") + "'";
        }
        if (!node.isNumber()) {
            return node.asText();
        }
        BigDecimal number = node.decimalValue();
        return (node.isBigDecimal() ? number : number.stripTrailingZeros()).toPlainString();
    }
}
