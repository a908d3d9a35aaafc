package no.svarbrev.xlsform;

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

/** Writes what a SurveyJS expression says in XPath, or refuses it with the column. */
final class XPathWriter {
    private static final String LENGTH = ".length";
    private static final String POSITION = "panelIndex";

    /** @param self the path that is the question itself, written as a dot; empty when there is none */
    record Place(Asked asked, String repeat, String self) {}

    private final SurveyJs source;
    private final Place place;
    private final XPathCalls calls;
    private final Set<String> filled = new HashSet<>();

    private XPathWriter(SurveyJs source, Place place) {
        this.source = source;
        this.place = place;
        this.calls = new XPathCalls(source, place, this);
    }

    static String write(SurveyJs expression, Place place) {
        return new XPathWriter(expression, place).piece(expression.tree()).text();
    }

    Piece piece(Expression expression) {
        if (expression instanceof Literal literal) {
            return Piece.atom(constant(literal));
        }
        if (expression instanceof Variable variable) {
            return Piece.atom(reference(SurveyJs.path(variable), source.column(variable)));
        }
        if (expression instanceof Expression.Not not) {
            return Piece.atom("not(" + piece(not.operand()).text() + ")");
        }
        if (expression instanceof Expression.Answered answered) {
            return new Piece(
                    piece(answered.operand()).in(Piece.SUM) + (answered.filled() ? " != ''" : " = ''"), Piece.COMPARED);
        }
        if (expression instanceof Combined combined) {
            return Rounding.in(combined).map(calls::piece).orElseGet(() -> combined(combined));
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

    /** The # only keeps SurveyJS from making a number of a text. */
    String reference(String written, int column) {
        String path = written.startsWith("#") ? written.substring(1) : written;
        if (path.equals(place.self())) {
            return ".";
        }
        if (path.endsWith(LENGTH)) {
            String measured = path.substring(0, path.length() - LENGTH.length());
            RowType type = answer(measured, column).type();
            String function = type.isList() ? "count-selected" : "string-length";
            return type == RowType.REPEAT
                    ? "count(${" + measured + "})"
                    : function + "(" + reference(measured, column) + ")";
        }
        Asked.Answer answer = answer(path, column);
        if (answer.type().isSection() || answer.type() == RowType.NOTE) {
            throw new ExpressionFault(column, "«" + path + "» is no single answer");
        }
        return "${" + answer.name() + "}";
    }

    private Asked.Answer answer(String path, int column) {
        return place.asked().answer(path, column, place.repeat());
    }

    /** Whether it is an answer itself, and neither its length nor the number of its repeat. */
    private static boolean isAnswer(Expression expression) {
        return expression instanceof Variable variable
                && !SurveyJs.path(variable).endsWith(LENGTH)
                && !SurveyJs.path(variable).equals(POSITION);
    }

    private RowType type(Expression answer) {
        return answer(SurveyJs.path((Variable) answer), source.column(answer)).type();
    }

    boolean isDate(Expression expression) {
        return isAnswer(expression) && type(expression).isDate()
                || expression instanceof Expression.Call call
                        && (Set.of("today", "currentDate").contains(call.function()) || isDayOfMoment(call));
    }

    /** {@code substring({moment}, 0, 10)} */
    boolean isDayOfMoment(Expression.Call call) {
        return call.function().equals("substring")
                && call.arguments().size() == 3
                && isAnswer(call.arguments().get(0))
                && !((Variable) call.arguments().get(0)).unchanged()
                && type(call.arguments().get(0)) == RowType.DATETIME
                && NormalForm.of(call.arguments().get(1)).equals("0")
                && NormalForm.of(call.arguments().get(2)).equals("10");
    }

    private boolean isList(Expression expression) {
        return isAnswer(expression) && type(expression).isList();
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
    Piece where(Expression condition, boolean holds, Expression expression) {
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
        boolean zero = isAnswer(expression)
                && !SurveyJs.path((Variable) expression).equals(place.self())
                && !filled.contains(SurveyJs.path((Variable) expression))
                && type(expression).isNumber();
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
        if (!isList(answer)) {
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
        boolean list = isList(answer);
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
            if (!one || !isList(left)) {
                throw new ExpressionFault(
                        source.column(listed), "a list can be compared with when it has one element only");
            }
            return Piece.joined(piece(left), "=", sign, piece(listed.elements().get(0)));
        }
        if (isList(left) || isList(right)) {
            throw new ExpressionFault(
                    source.column(compared),
                    "a question with several answers can be asked with contains, or compared with a list");
        }
        boolean dates = isDate(left) || isDate(right);
        return Piece.joined(operand(left, dates), "=", sign, operand(right, dates));
    }

    private Piece operand(Expression expression, boolean date) {
        return date && source.isText(expression) ? day(expression) : piece(expression);
    }

    /** Midnight is the day itself. */
    Piece day(Expression text) {
        String written = SurveyJs.text(text);
        String day = written.replaceFirst("T00:00$", "");
        if (!Comparing.isDay(day)) {
            throw new ExpressionFault(source.column(text), "«" + written + "» is no day such as 2020-12-31");
        }
        return Piece.atom("date('" + day + "')");
    }

    /** Joining texts and adding numbers are one in SurveyJS, and two in XPath. */
    private Piece sum(Combined combined) {
        List<Expression> parts = Trees.joined(combined, Operator.PLUS);
        if (parts.stream().anyMatch(source::isText)) {
            return Piece.atom(
                    parts.stream().map(part -> piece(part).text()).collect(Collectors.joining(", ", "concat(", ")")));
        }
        boolean position = combined.left() instanceof Variable variable
                && SurveyJs.path(variable).equals(POSITION)
                && combined.right() instanceof Literal one
                && source.digits(one).equals("1");
        return position ? Piece.atom("position(..)") : reckoned(combined, "+");
    }
}
