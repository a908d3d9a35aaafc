package no.svarbrev.xlsform;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.Expr.Binary;
import no.svarbrev.xlsform.Expr.Text;

/** Writes what an XPath expression says in SurveyJS's language, or refuses it with the column. */
final class SurveyJsWriter {
    private static final Map<String, String> FLIPPED =
            Map.of("=", "=", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

    private final Names names;
    private final Item from;
    private final SurveyJsCalls calls;

    private SurveyJsWriter(Names names, Item from) {
        this.names = names;
        this.from = from;
        this.calls = new SurveyJsCalls(names, from, this);
    }

    static String write(Expr expression, Names names, Item from) {
        return new SurveyJsWriter(names, from).piece(expression).text();
    }

    Piece piece(Expr expression) {
        if (expression instanceof Text text) {
            return Piece.atom(quoted(text));
        }
        if (expression instanceof Expr.Num number) {
            return Piece.atom(number.digits());
        }
        if (expression instanceof Expr.Bool bool) {
            return Piece.atom(String.valueOf(bool.value()));
        }
        if (expression instanceof Expr.Ref || expression instanceof Expr.Self) {
            return Piece.atom("{" + target(expression).path() + "}");
        }
        if (expression instanceof Expr.Empty empty) {
            return new Piece(
                    piece(empty.operand()).in(Piece.SUM) + (empty.empty() ? " empty" : " notempty"), Piece.COMPARED);
        }
        if (expression instanceof Expr.Not not) {
            return Piece.atom("!(" + piece(not.operand()).text() + ")");
        }
        if (expression instanceof Binary binary) {
            return binary(binary);
        }
        if (expression instanceof Expr.Call call) {
            return calls.piece(call);
        }
        throw new ExpressionFault(expression.column(), "paths and bare words are not supported; write ${name}");
    }

    /** @return the row that an expression speaks of, which must be a reference or the question itself */
    Names.Target target(Expr expression) {
        if (expression instanceof Expr.Ref ref) {
            return names.answer(ref, from);
        }
        if (expression instanceof Expr.Self) {
            return names.own(from);
        }
        throw new ExpressionFault(expression.column(), "only a question, as ${name}, is supported here");
    }

    boolean isDate(Expr expression) {
        if (expression instanceof Expr.Ref || expression instanceof Expr.Self) {
            return target(expression).type().isDate();
        }
        return expression instanceof Expr.Call call
                && Arrays.asList("today", "now", "date").contains(call.function());
    }

    private static String quoted(Text text) {
        if (text.value().matches("(?s).*\\\\(['\"].*)?")) {
            throw new ExpressionFault(
                    text.column(), "a text with a backslash before its end or a quotation mark is not supported");
        }
        return "'" + text.value().replace("'", "\\'").replace("\"", "\\\"") + "'";
    }

    private Piece binary(Binary binary) {
        String operator = binary.operator();
        if (FLIPPED.containsKey(operator)) {
            boolean constantFirst = isConstant(binary.left()) && !isConstant(binary.right());
            return compared(
                    constantFirst
                            ? new Binary(FLIPPED.get(operator), binary.right(), binary.left(), binary.column())
                            : binary);
        }
        if (operator.equals("and") || operator.equals("or")) {
            return Piece.joined(piece(binary.left()), operator, operator, piece(binary.right()));
        }
        return calculated(binary);
    }

    private static boolean isConstant(Expr expression) {
        return expression instanceof Text || expression instanceof Expr.Num || expression instanceof Expr.Bool;
    }

    private Piece compared(Binary binary) {
        String operator = binary.operator();
        boolean equality = operator.equals("=") || operator.equals("!=");
        if (equality && binary.right() instanceof Text text) {
            if (text.value().isEmpty()) {
                return new Piece(
                        piece(binary.left()).in(Piece.SUM) + (operator.equals("=") ? " empty" : " notempty"),
                        Piece.COMPARED);
            }
            boolean answer = binary.left() instanceof Expr.Ref || binary.left() instanceof Expr.Self;
            if (answer && target(binary.left()).type().isList()) {
                return Piece.joined(piece(binary.left()), operator, operator, listed(text, target(binary.left())));
            }
        }
        return Piece.joined(piece(binary.left()), operator, operator, piece(binary.right()));
    }

    /** To XPath the answer of a select_multiple is its codes with blanks between. */
    private static Piece listed(Text text, Names.Target target) {
        if (target.type() == RowType.RANK) {
            throw new ExpressionFault(text.column(), "comparing a whole ranking is not supported");
        }
        return Piece.atom(Arrays.stream(text.value().split("\\s+"))
                .map(code -> quoted(new Text(code, text.column())))
                .collect(Collectors.joining(", ", "[", "]")));
    }

    private Piece calculated(Binary binary) {
        boolean dates = isDate(binary.left()) || isDate(binary.right());
        if (dates && binary.operator().equals("-") && isDate(binary.left()) && isDate(binary.right())) {
            return Piece.atom("dateDiff(" + piece(binary.right()).text() + ", "
                    + piece(binary.left()).text() + ", 'days')");
        }
        if (dates) {
            throw new ExpressionFault(binary.column(), "with dates only the difference of two is supported");
        }
        if (binary.left() instanceof Text || binary.right() instanceof Text) {
            throw new ExpressionFault(binary.column(), "a text is no number; texts are joined by concat()");
        }
        return Piece.joined(piece(binary.left()), binary.operator(), binary.operator(), piece(binary.right()));
    }
}
