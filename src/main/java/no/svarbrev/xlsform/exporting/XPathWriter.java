package no.svarbrev.xlsform.exporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Expression.Combined;
import no.svarbrev.questionnaire.expression.Expression.Compared;
import no.svarbrev.questionnaire.expression.Expression.Listed;
import no.svarbrev.questionnaire.expression.Expression.Literal;
import no.svarbrev.questionnaire.expression.Expression.Variable;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.questionnaire.expression.Trees;
import no.svarbrev.xlsform.surveyjs.Piece;
import no.svarbrev.xlsform.surveyjs.RoundedSum;
import no.svarbrev.xlsform.surveyjs.SurveyJs;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** Writes what a SurveyJS expression says in XPath, or refuses it with the column. */
final class XPathWriter implements XPathCalls.Parts {
    private final SurveyJs source;
    private final XPathAnswers answers;
    private final XPathCalls calls;
    private final Set<String> filled = new HashSet<>();

    private XPathWriter(SurveyJs source, XPathAnswers.Place place) {
        this.source = source;
        this.answers = new XPathAnswers(source, place);
        this.calls = new XPathCalls(source, answers, this);
    }

    static String write(SurveyJs expression, XPathAnswers.Place place) {
        return new XPathWriter(expression, place).piece(expression.tree()).text();
    }

    @Override
    public Piece piece(Expression expression) {
        if (expression instanceof Literal literal) {
            return Piece.atom(constant(literal));
        }
        if (expression instanceof Variable variable) {
            return Piece.atom(answers.reference(SurveyJs.path(variable), source.column(variable)));
        }
        if (expression instanceof Expression.Not not) {
            return Piece.atom("not(" + piece(not.operand()).text() + ")");
        }
        if (expression instanceof Expression.Answered answered) {
            return new Piece(
                    piece(answered.operand()).in(Piece.SUM) + (answered.filled() ? " != ''" : " = ''"), Piece.COMPARED);
        }
        if (expression instanceof Combined combined) {
            return RoundedSum.in(combined).map(calls::piece).orElseGet(() -> combined(combined));
        }
        if (expression instanceof Compared compared) {
            return compared(compared);
        }
        if (expression instanceof Expression.Call call) {
            return calls.piece(call);
        }
        if (expression instanceof Expression.InList call) {
            return calls.piece(call);
        }
        throw new ExpressionFault(source.column(expression), "a list cannot be expressed here");
    }

    private String constant(Literal literal) {
        if (source.isText(literal)) {
            return quoted(SurveyJs.text(literal), source.column(literal));
        }
        if (literal.node().isBoolean()) {
            return literal.node().booleanValue() + "()";
        }
        String digits = source.digits(literal);
        if (!literal.node().isNumber() || !digits.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw source.unexpected(literal);
        }
        return digits;
    }

    static String quoted(String text, int column) {
        if (text.contains("'") && text.contains("\"")) {
            throw new ExpressionFault(column, "a text with both kinds of quotation marks cannot be expressed");
        }
        String mark = text.contains("'") ? "\"" : "'";
        return mark + text + mark;
    }

    private Piece combined(Combined combined) {
        return switch (combined.operator()) {
            case AND, OR -> logical(combined);
            case PLUS -> sum(combined);
            case MINUS, TIMES -> reckoned(combined, combined.operator().sign());
            case DIVIDE -> reckoned(combined, "div");
            case REMAINDER -> reckoned(combined, "mod");
            case POWER ->
                Piece.atom("pow(" + number(combined.left()).text() + ", "
                        + number(combined.right()).text() + ")");
        };
    }

    private Piece logical(Combined combined) {
        String sign = combined.operator().sign();
        Piece left = piece(combined.left());
        Piece right = where(combined.left(), combined.operator() == Operator.AND, combined.right());
        return Piece.joined(left, sign, sign, right);
    }

    /** The expression where the condition holds, or does not: what it says is filled is filled there. */
    @Override
    public Piece where(Expression condition, boolean holds, Expression expression) {
        Set<String> before = Set.copyOf(filled);
        note(condition, holds);
        Piece piece = piece(expression);
        filled.retainAll(before);
        return piece;
    }

    private void note(Expression condition, boolean holds) {
        if (condition instanceof Expression.Answered answered
                && answered.filled() == holds
                && answered.operand() instanceof Variable variable) {
            filled.add(SurveyJs.path(variable));
        }
        if (condition instanceof Combined both && both.operator() == (holds ? Operator.AND : Operator.OR)) {
            note(both.left(), holds);
            note(both.right(), holds);
        }
    }

    private Piece reckoned(Combined combined, String written) {
        return Piece.joined(number(combined.left()), combined.operator().sign(), written, number(combined.right()));
    }

    /** SurveyJS reckons with what is not answered as 0. */
    private Piece number(Expression expression) {
        boolean zero = XPathAnswers.isAnswer(expression)
                && !SurveyJs.path((Variable) expression).equals(answers.place().self())
                && !filled.contains(SurveyJs.path((Variable) expression))
                && answers.type(expression).isNumber();
        return zero ? Piece.atom("coalesce(" + piece(expression).text() + ", 0)") : piece(expression);
    }

    private Piece compared(Compared compared) {
        return switch (compared.comparison()) {
            case CONTAINS -> selected(compared.left(), compared.right());
            case NOT_CONTAINS ->
                Piece.atom("not(" + selected(compared.left(), compared.right()).text() + ")");
            case ANY_OF -> each(compared, "or");
            case ALL_OF -> each(compared, "and");
            case NONE_OF -> Piece.atom("not(" + each(compared, "or").text() + ")");
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                compared(compared, compared.comparison().sign());
        };
    }

    private Piece selected(Expression answer, Expression code) {
        if (!answers.isList(answer)) {
            throw new ExpressionFault(
                    source.column(answer), "contains can be expressed of questions with several answers only");
        }
        return Piece.atom(
                "selected(" + piece(answer).text() + ", " + piece(code).text() + ")");
    }

    private Piece each(Compared compared, String operator) {
        Expression answer = compared.left();
        List<Expression> codes =
                compared.right() instanceof Listed listed ? listed.elements() : List.of(compared.right());
        boolean list = answers.isList(answer);
        if (codes.isEmpty() || compared.comparison() == Comparison.ALL_OF && !list) {
            throw new ExpressionFault(source.column(compared), "cannot be expressed of this question");
        }
        return codes.stream()
                .map(code -> list ? selected(answer, code) : Piece.joined(piece(answer), "=", "=", piece(code)))
                .reduce((left, right) -> Piece.joined(left, operator, operator, right))
                .orElseThrow();
    }

    private Piece compared(Compared compared, String sign) {
        Expression left = compared.left();
        Expression right = compared.right();
        if (right instanceof Listed listed) {
            boolean one = listed.elements().size() == 1
                    && source.isText(listed.elements().get(0));
            if (!one || !answers.isList(left)) {
                throw new ExpressionFault(
                        source.column(listed), "a list can be compared with when it has one element only");
            }
            return Piece.joined(piece(left), "=", sign, piece(listed.elements().get(0)));
        }
        if (answers.isList(left) || answers.isList(right)) {
            throw new ExpressionFault(
                    source.column(compared),
                    "a question with several answers can be asked with contains, or compared with a list");
        }
        boolean dates = answers.isDate(left) || answers.isDate(right);
        return Piece.joined(operand(left, dates), "=", sign, operand(right, dates));
    }

    private Piece operand(Expression expression, boolean date) {
        return date && source.isText(expression) ? answers.day(expression) : piece(expression);
    }

    /** Joining texts and adding numbers are one in SurveyJS, and two in XPath. */
    private Piece sum(Combined combined) {
        List<Expression> parts = Trees.joined(combined, Operator.PLUS);
        if (parts.stream().anyMatch(source::isText)) {
            return Piece.atom(
                    parts.stream().map(part -> piece(part).text()).collect(Collectors.joining(", ", "concat(", ")")));
        }
        boolean position = XPathAnswers.isPosition(combined.left())
                && combined.right() instanceof Literal one
                && source.digits(one).equals("1");
        return position ? Piece.atom("position(..)") : reckoned(combined, "+");
    }
}
