package no.svarbrev.xlsform.surveyjs;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** What expressions of SurveyJS are put together of. */
public final class Phrases {
    private static final Expression NOTHING = text("");

    private Phrases() {}

    public static Expression text(String text) {
        return new Expression.Literal(TextNode.valueOf(text));
    }

    static Expression number(String digits) {
        return new Expression.Literal(DecimalNode.valueOf(new BigDecimal(digits)));
    }

    static Expression truth(boolean truth) {
        return new Expression.Literal(BooleanNode.valueOf(truth));
    }

    /** What stands at a path; {@code unchanged} with # before it. */
    public static Expression answer(String path, boolean unchanged) {
        List<Reference.Step> steps =
                Arrays.stream(path.split("\\.")).map(Reference.Step::named).toList();
        return new Expression.Variable(new Reference(Reference.Kind.VALUE, steps, 1), unchanged);
    }

    static Expression call(String function, Expression... arguments) {
        return call(function, List.of(arguments));
    }

    static Expression call(String function, List<Expression> arguments) {
        return new Expression.Call(function, arguments, List.of());
    }

    static Expression joined(Expression left, String sign, Expression right) {
        Optional<Operator> operator = Arrays.stream(Operator.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst();
        return operator.<Expression>map(each -> new Expression.Combined(left, each, right))
                .orElseGet(() -> new Expression.Compared(left, comparison(sign), right));
    }

    private static Comparison comparison(String sign) {
        return Arrays.stream(Comparison.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    static Expression filled(Expression probe) {
        return asked(probe, true);
    }

    static Expression empty(Expression probe) {
        return asked(probe, false);
    }

    /** The words are for names only; what is worked out is compared with the blank text. */
    private static Expression asked(Expression probe, boolean filled) {
        return probe instanceof Expression.Variable
                ? new Expression.Answered(probe, filled)
                : new Expression.Compared(probe, filled ? Comparison.NOT_EQUAL : Comparison.EQUAL, NOTHING);
    }

    private static Stream<Expression> inOrder(Set<Expression> needed, Comparator<String> order) {
        return needed.stream().sorted(Comparator.comparing(SurveyJsText::of, order));
    }

    /** What holds when all this is filled and the rest holds. */
    static Expression allFilled(Set<Expression> needed, Expression rest) {
        return inOrder(needed, Comparator.reverseOrder())
                .map(Phrases::filled)
                .reduce(rest, (all, filled) -> joined(filled, "and", all));
    }

    /** That all this is filled. */
    static Expression allFilled(Set<Expression> needed) {
        return inOrder(needed, Comparator.naturalOrder())
                .map(Phrases::filled)
                .reduce((all, filled) -> joined(all, "and", filled))
                .orElseThrow();
    }

    /** What holds when anything of this is empty or the rest holds. */
    static Expression anyEmpty(Set<Expression> needed, Expression rest) {
        return inOrder(needed, Comparator.reverseOrder())
                .map(Phrases::empty)
                .reduce(rest, (all, empty) -> joined(empty, "or", all));
    }

    public static boolean isDay(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    /** @throws ExpressionFault when SurveyJS would read another text, or none */
    static Expression quoted(Text text) {
        String value = text.value();
        if (value.matches("(?s).*\\\\(['\"].*)?")) {
            throw new ExpressionFault(
                    text.column(), "a text with a backslash before its end or a quotation mark is not supported");
        }
        if (value.matches("(?s).*(=>|=<|<>|equals).*|undefined")) {
            throw new ExpressionFault(text.column(), "SurveyJS reads «" + value + "» as something else than a text");
        }
        return text(value);
    }
}
