package no.svarbrev.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.Expr.Binary;
import no.svarbrev.xlsform.Expr.Ref;
import no.svarbrev.xlsform.Expr.Text;

/** Writes what a SurveyJS expression says in XPath, or refuses it with the column. */
final class XPathWriter {
    private static final String LENGTH = ".length";

    /** @param self the path that is the question itself, written as a dot; empty when there is none */
    record Place(Asked asked, String repeat, String self) {}

    private final Place place;
    private final XPathCalls calls;
    private final Set<String> filled = new HashSet<>();

    private XPathWriter(Place place) {
        this.place = place;
        this.calls = new XPathCalls(place, this);
    }

    static String write(Expr expression, Place place) {
        return new XPathWriter(place).piece(expression).text();
    }

    Piece piece(Expr expression) {
        if (expression instanceof Text text) {
            return Piece.atom(quoted(text));
        }
        if (expression instanceof Expr.Num number) {
            return Piece.atom(number.digits());
        }
        if (expression instanceof Expr.Bool bool) {
            return Piece.atom(bool.value() + "()");
        }
        if (expression instanceof Ref ref) {
            return Piece.atom(reference(ref));
        }
        if (expression instanceof Expr.Not not) {
            return Piece.atom("not(" + piece(not.operand()).text() + ")");
        }
        if (expression instanceof Expr.Empty empty) {
            return new Piece(
                    piece(empty.operand()).in(Piece.SUM) + (empty.empty() ? " = ''" : " != ''"), Piece.COMPARED);
        }
        if (expression instanceof Binary binary) {
            return Rounding.in(binary).map(calls::piece).orElseGet(() -> binary(binary));
        }
        if (expression instanceof Expr.Call call) {
            return calls.piece(call);
        }
        throw new ExpressionFault(expression.column(), "a list cannot be expressed here");
    }

    static String quoted(Text text) {
        if (text.value().contains("'") && text.value().contains("\"")) {
            throw new ExpressionFault(text.column(), "a text with both kinds of quotation marks cannot be expressed");
        }
        String mark = text.value().contains("'") ? "\"" : "'";
        return mark + text.value() + mark;
    }

    /** The # only keeps SurveyJS from making a number of a text. */
    private String reference(Ref written) {
        Ref ref = written.name().startsWith("#") ? new Ref(written.name().substring(1), written.column()) : written;
        if (ref.name().equals(place.self())) {
            return ".";
        }
        if (ref.name().endsWith(LENGTH)) {
            Ref measured = new Ref(ref.name().substring(0, ref.name().length() - LENGTH.length()), ref.column());
            RowType type = place.asked().answer(measured, place.repeat()).type();
            String function = type.isList() ? "count-selected" : "string-length";
            return type == RowType.REPEAT
                    ? "count(${" + measured.name() + "})"
                    : function + "(" + reference(measured) + ")";
        }
        Asked.Answer answer = place.asked().answer(ref, place.repeat());
        if (answer.type().isSection() || answer.type() == RowType.NOTE) {
            throw new ExpressionFault(ref.column(), "«" + ref.name() + "» is no single answer");
        }
        return "${" + answer.name() + "}";
    }

    boolean isDate(Expr expression) {
        if (expression instanceof Ref ref && !ref.name().endsWith(LENGTH)) {
            return !ref.name().equals("panelIndex")
                    && place.asked().answer(ref, place.repeat()).type().isDate();
        }
        return expression instanceof Expr.Call call
                && (Set.of("today", "currentDate").contains(call.function()) || isDayOfMoment(call));
    }

    /** {@code substring({moment}, 0, 10)} */
    boolean isDayOfMoment(Expr.Call call) {
        return call.function().equals("substring")
                && call.arguments().size() == 3
                && call.arguments().get(0) instanceof Ref ref
                && !ref.name().matches("#.*|.*\\.length|panelIndex")
                && place.asked().answer(ref, place.repeat()).type() == RowType.DATETIME
                && NormalForm.of(call.arguments().get(1)).equals("0")
                && NormalForm.of(call.arguments().get(2)).equals("10");
    }

    private boolean isList(Expr expression) {
        return expression instanceof Ref ref
                && !ref.name().endsWith(LENGTH)
                && !ref.name().equals("panelIndex")
                && place.asked().answer(ref, place.repeat()).type().isList();
    }

    private Piece binary(Binary binary) {
        return switch (binary.operator()) {
            case "and", "or" -> logical(binary);
            case "contains" -> selected(binary.left(), binary.right());
            case "notcontains" ->
                Piece.atom("not(" + selected(binary.left(), binary.right()).text() + ")");
            case "anyof" -> each(binary, "or");
            case "allof" -> each(binary, "and");
            case "noneof" -> Piece.atom("not(" + each(binary, "or").text() + ")");
            case "+" -> sum(binary);
            case "-", "*" -> reckoned(binary, binary.operator());
            case "/" -> reckoned(binary, "div");
            case "%" -> reckoned(binary, "mod");
            case "^" ->
                Piece.atom("pow(" + number(binary.left()).text() + ", "
                        + number(binary.right()).text() + ")");
            default -> compared(binary);
        };
    }

    private Piece logical(Binary binary) {
        Piece left = piece(binary.left());
        Piece right = where(binary.left(), binary.operator().equals("and"), binary.right());
        return Piece.joined(left, binary.operator(), binary.operator(), right);
    }

    /** The expression where the condition holds, or does not: what it says is filled is filled there. */
    Piece where(Expr condition, boolean holds, Expr expression) {
        Set<String> before = Set.copyOf(filled);
        note(condition, holds);
        Piece piece = piece(expression);
        filled.retainAll(before);
        return piece;
    }

    private void note(Expr condition, boolean holds) {
        if (condition instanceof Expr.Empty empty && empty.empty() != holds && empty.operand() instanceof Ref ref) {
            filled.add(ref.name());
        }
        if (condition instanceof Binary both && both.operator().equals(holds ? "and" : "or")) {
            note(both.left(), holds);
            note(both.right(), holds);
        }
    }

    private Piece reckoned(Binary binary, String written) {
        return Piece.joined(number(binary.left()), binary.operator(), written, number(binary.right()));
    }

    /** SurveyJS reckons with what is not answered as 0. */
    private Piece number(Expr expression) {
        boolean zero = expression instanceof Ref ref
                && !ref.name().endsWith(LENGTH)
                && !ref.name().equals("panelIndex")
                && !ref.name().equals(place.self())
                && !filled.contains(ref.name())
                && place.asked().answer(ref, place.repeat()).type().isNumber();
        return zero ? Piece.atom("coalesce(" + piece(expression).text() + ", 0)") : piece(expression);
    }

    private Piece selected(Expr answer, Expr code) {
        if (!isList(answer)) {
            throw new ExpressionFault(
                    answer.column(), "contains can be expressed of questions with several answers only");
        }
        return Piece.atom(
                "selected(" + piece(answer).text() + ", " + piece(code).text() + ")");
    }

    private Piece each(Binary binary, String operator) {
        List<Expr> codes = binary.right() instanceof Expr.Listed listed ? listed.elements() : List.of(binary.right());
        boolean list = isList(binary.left());
        if (codes.isEmpty() || operator.equals("and") && !list) {
            throw new ExpressionFault(binary.column(), "cannot be expressed of this question");
        }
        return codes.stream()
                .map(code -> list
                        ? selected(binary.left(), code)
                        : Piece.joined(piece(binary.left()), "=", "=", piece(code)))
                .reduce((left, right) -> Piece.joined(left, operator, operator, right))
                .orElseThrow();
    }

    private Piece compared(Binary binary) {
        if (binary.right() instanceof Expr.Listed listed) {
            boolean one = listed.elements().size() == 1 && listed.elements().get(0) instanceof Text;
            if (!one || !isList(binary.left())) {
                throw new ExpressionFault(listed.column(), "a list can be compared with when it has one element only");
            }
            return Piece.joined(
                    piece(binary.left()),
                    "=",
                    binary.operator(),
                    piece(listed.elements().get(0)));
        }
        if (isList(binary.left()) || isList(binary.right())) {
            throw new ExpressionFault(
                    binary.column(),
                    "a question with several answers can be asked with contains, or compared with a list");
        }
        boolean dates = isDate(binary.left()) || isDate(binary.right());
        return Piece.joined(operand(binary.left(), dates), "=", binary.operator(), operand(binary.right(), dates));
    }

    private Piece operand(Expr expression, boolean date) {
        return date && expression instanceof Text text ? day(text) : piece(expression);
    }

    /** Midnight is the day itself. */
    static Piece day(Text text) {
        String day = text.value().replaceFirst("T00:00$", "");
        if (!Comparing.isDay(new Text(day, text.column()))) {
            throw new ExpressionFault(text.column(), "«" + text.value() + "» is no day such as 2020-12-31");
        }
        return Piece.atom("date('" + day + "')");
    }

    /** Joining texts and adding numbers are one in SurveyJS, and two in XPath. */
    private Piece sum(Binary binary) {
        List<Expr> parts = new ArrayList<>();
        flatten(binary, parts);
        if (parts.stream().anyMatch(Text.class::isInstance)) {
            return Piece.atom(
                    parts.stream().map(part -> piece(part).text()).collect(Collectors.joining(", ", "concat(", ")")));
        }
        boolean position = binary.left() instanceof Ref ref
                && ref.name().equals("panelIndex")
                && binary.right() instanceof Expr.Num one
                && one.digits().equals("1");
        return position ? Piece.atom("position(..)") : reckoned(binary, "+");
    }

    private static void flatten(Expr expression, List<Expr> parts) {
        if (expression instanceof Binary binary && binary.operator().equals("+")) {
            flatten(binary.left(), parts);
            flatten(binary.right(), parts);
        } else {
            parts.add(expression);
        }
    }
}
