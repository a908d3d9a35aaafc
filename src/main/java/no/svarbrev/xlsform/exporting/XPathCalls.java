package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.expression.Aggregate;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Expression.Call;
import no.svarbrev.questionnaire.expression.Expression.InList;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.xlsform.surveyjs.NormalForm;
import no.svarbrev.xlsform.surveyjs.Piece;
import no.svarbrev.xlsform.surveyjs.SurveyJs;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** The functions of SurveyJS that XPath has too, under whatever name. */
final class XPathCalls {
    /** Writes what stands in a call. */
    interface Parts {
        Piece piece(Expression expression);

        /** The expression where the condition holds, or does not. */
        Piece where(Expression condition, boolean holds, Expression expression);
    }

    private static final Map<String, String> SAME = Map.of(
            "today",
            "today",
            "currentDate",
            "now",
            "round",
            "round",
            "trunc",
            "int",
            "substring",
            "substr",
            "min",
            "min",
            "max",
            "max");
    private static final Map<String, String> OVER =
            Map.of("sumInArray", "sum", "minInArray", "min", "maxInArray", "max");

    private final SurveyJs source;
    private final XPathAnswers answers;
    private final Parts parts;

    XPathCalls(SurveyJs source, XPathAnswers answers, Parts parts) {
        this.source = source;
        this.answers = answers;
        this.parts = parts;
    }

    Piece piece(Call call) {
        if (answers.isDayOfMoment(call)) {
            return called("date", call.arguments().subList(0, 1));
        }
        if (SAME.containsKey(call.function())) {
            return called(SAME.get(call.function()), call.arguments());
        }
        return switch (call.function()) {
            case "iif" -> condition(call);
            case "dateDiff" -> days(call);
            case "displayValue" -> choiceName(call);
            default -> throw unknown(call, call.function());
        };
    }

    private ExpressionFault unknown(Expression call, String function) {
        return new ExpressionFault(
                source.column(call),
                OVER.containsKey(function)
                        ? function + "() can be expressed with a repeat and the name of a question in it"
                        : "the function " + function + "() cannot be expressed");
    }

    private Piece called(String function, List<Expression> arguments) {
        return Piece.atom(arguments.stream()
                .map(argument -> parts.piece(argument).text())
                .collect(Collectors.joining(", ", function + "(", ")")));
    }

    private Piece condition(Call call) {
        if (call.arguments().size() != 3) {
            throw new ExpressionFault(source.column(call), "iif() has three arguments");
        }
        Optional<Piece> difference = signedDays(call);
        if (difference.isPresent()) {
            return difference.get();
        }
        Expression condition = call.arguments().get(0);
        boolean filled = condition instanceof Expression.Answered answered
                && answered.filled()
                && parts.piece(answered.operand())
                        .equals(parts.piece(call.arguments().get(1)));
        if (filled) {
            return called("coalesce", call.arguments().subList(1, 3));
        }
        return Piece.atom("if(" + parts.piece(condition).text() + ", "
                + parts.where(condition, true, call.arguments().get(1)).text() + ", "
                + parts.where(condition, false, call.arguments().get(2)).text() + ")");
    }

    /** {@code iif(a > b, 0 - dateDiff(a, b, 'days'), dateDiff(a, b, 'days'))}, which is b - a with its sign. */
    private Optional<Piece> signedDays(Call call) {
        boolean signed = call.arguments().get(2) instanceof Call days
                && days.function().equals("dateDiff")
                && days.arguments().size() == 3
                && NormalForm.of(call).equals(NormalForm.of(signed(days)));
        return signed ? Optional.of(difference((Call) call.arguments().get(2))) : Optional.empty();
    }

    private static Expression signed(Call days) {
        Expression before = days.arguments().get(0);
        Expression after = days.arguments().get(1);
        return new Call(
                "iif",
                List.of(
                        new Expression.Compared(before, Comparison.GREATER, after),
                        new Expression.Combined(new Expression.Literal(IntNode.valueOf(0)), Operator.MINUS, days),
                        days),
                List.of());
    }

    /** Without a sign. */
    private Piece days(Call call) {
        return Piece.atom("abs(" + difference(call).text() + ")");
    }

    private Piece difference(Call call) {
        boolean days = call.arguments().size() == 3
                && source.isText(call.arguments().get(2))
                && SurveyJs.text(call.arguments().get(2)).equals("days");
        if (!days || !isDay(call.arguments().get(0)) || !isDay(call.arguments().get(1))) {
            throw new ExpressionFault(source.column(call), "dateDiff() can be expressed in days, of dates");
        }
        return Piece.joined(
                day(call.arguments().get(1)), "-", "-", day(call.arguments().get(0)));
    }

    private boolean isDay(Expression expression) {
        return source.isText(expression) || answers.isDate(expression);
    }

    private Piece day(Expression expression) {
        return source.isText(expression) ? answers.day(expression) : parts.piece(expression);
    }

    Piece piece(InList call) {
        Aggregate aggregate = call.aggregate();
        boolean plain = OVER.containsKey(aggregate.function())
                && call.list() instanceof Expression.Variable
                && source.isText(call.field())
                && call.parts().size() == 2;
        if (!plain) {
            throw unknown(call, aggregate.function());
        }
        String repeat = SurveyJs.path((Expression.Variable) call.list());
        String name = SurveyJs.text(call.field());
        int column = source.column(call);
        Asked asked = answers.place().asked();
        if (!asked.asks(repeat, name) || repeat.equals(answers.place().repeat())) {
            throw new ExpressionFault(
                    column, "«" + name + "» is not asked in «" + repeat + "», or this stands inside it");
        }
        String reference = "${" + asked.answer("panel." + name, column, repeat).name() + "}";
        return Piece.atom(OVER.get(aggregate.function()) + "(" + reference + ")");
    }

    private Piece choiceName(Call call) {
        if (call.arguments().size() != 1 || !source.isText(call.arguments().get(0))) {
            throw new ExpressionFault(source.column(call), "displayValue() can be expressed with one name");
        }
        Expression path = call.arguments().get(0);
        String reference = answers.reference(SurveyJs.text(path), source.column(path));
        return Piece.atom("jr:choice-name(" + reference + ", '" + reference + "')");
    }
}
