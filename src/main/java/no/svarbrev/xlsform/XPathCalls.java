package no.svarbrev.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.Expr.Call;
import no.svarbrev.xlsform.Expr.Ref;
import no.svarbrev.xlsform.Expr.Text;

/** The functions of SurveyJS that XPath has too, under whatever name. */
final class XPathCalls {
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

    private final XPathWriter.Place place;
    private final XPathWriter writer;

    XPathCalls(XPathWriter.Place place, XPathWriter writer) {
        this.place = place;
        this.writer = writer;
    }

    Piece piece(Call call) {
        if (writer.isDayOfMoment(call)) {
            return called("date", call.arguments().subList(0, 1));
        }
        if (SAME.containsKey(call.function())) {
            return called(SAME.get(call.function()), call.arguments());
        }
        if (OVER.containsKey(call.function())) {
            return over(call);
        }
        return switch (call.function()) {
            case "iif" -> condition(call);
            case "dateDiff" -> days(call);
            case "displayValue" -> choiceName(call);
            default ->
                throw new ExpressionFault(call.column(), "the function " + call.function() + "() cannot be expressed");
        };
    }

    private Piece called(String function, List<Expr> arguments) {
        return Piece.atom(arguments.stream()
                .map(argument -> writer.piece(argument).text())
                .collect(Collectors.joining(", ", function + "(", ")")));
    }

    private Piece condition(Call call) {
        if (call.arguments().size() != 3) {
            throw new ExpressionFault(call.column(), "iif() has three arguments");
        }
        Optional<Piece> difference = signedDays(call);
        if (difference.isPresent()) {
            return difference.get();
        }
        boolean filled = call.arguments().get(0) instanceof Expr.Empty empty
                && !empty.empty()
                && writer.piece(empty.operand())
                        .equals(writer.piece(call.arguments().get(1)));
        if (filled) {
            return called("coalesce", call.arguments().subList(1, 3));
        }
        Expr condition = call.arguments().get(0);
        return Piece.atom("if(" + writer.piece(condition).text() + ", "
                + writer.where(condition, true, call.arguments().get(1)).text() + ", "
                + writer.where(condition, false, call.arguments().get(2)).text() + ")");
    }

    /** {@code iif(a > b, 0 - dateDiff(a, b, 'days'), dateDiff(a, b, 'days'))}, which is b - a with its sign. */
    private Optional<Piece> signedDays(Call call) {
        boolean signed = call.arguments().get(2) instanceof Call days
                && days.function().equals("dateDiff")
                && days.arguments().size() == 3
                && NormalForm.of(call)
                        .equals(NormalForm.of(new Call(
                                "iif",
                                List.of(
                                        new Expr.Binary(
                                                ">",
                                                days.arguments().get(0),
                                                days.arguments().get(1),
                                                1),
                                        new Expr.Binary("-", new Expr.Num("0", 1), days, 1),
                                        days),
                                1)));
        return signed ? Optional.of(difference((Call) call.arguments().get(2))) : Optional.empty();
    }

    /** Without a sign. */
    private Piece days(Call call) {
        return Piece.atom("abs(" + difference(call).text() + ")");
    }

    private Piece difference(Call call) {
        boolean days = call.arguments().size() == 3
                && call.arguments().get(2) instanceof Text unit
                && unit.value().equals("days");
        if (!days || !isDay(call.arguments().get(0)) || !isDay(call.arguments().get(1))) {
            throw new ExpressionFault(call.column(), "dateDiff() can be expressed in days, of dates");
        }
        return Piece.joined(
                day(call.arguments().get(1)), "-", "-", day(call.arguments().get(0)));
    }

    private boolean isDay(Expr expression) {
        return expression instanceof Text || writer.isDate(expression);
    }

    private Piece day(Expr expression) {
        return expression instanceof Text text ? XPathWriter.day(text) : writer.piece(expression);
    }

    private Piece over(Call call) {
        boolean plain = call.arguments().size() == 2
                && call.arguments().get(0) instanceof Ref
                && call.arguments().get(1) instanceof Text;
        if (!plain) {
            throw new ExpressionFault(
                    call.column(),
                    call.function() + "() can be expressed with a repeat and the name of a question in it");
        }
        String repeat = ((Ref) call.arguments().get(0)).name();
        String name = ((Text) call.arguments().get(1)).value();
        if (!place.asked().asks(repeat, name) || repeat.equals(place.repeat())) {
            throw new ExpressionFault(
                    call.column(), "«" + name + "» is not asked in «" + repeat + "», or this stands inside it");
        }
        String reference = "${"
                + place.asked()
                        .answer(new Ref("panel." + name, call.column()), repeat)
                        .name() + "}";
        return Piece.atom(OVER.get(call.function()) + "(" + reference + ")");
    }

    private Piece choiceName(Call call) {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Text path)) {
            throw new ExpressionFault(call.column(), "displayValue() can be expressed with one name");
        }
        String reference = writer.piece(new Ref(path.value(), path.column())).text();
        return Piece.atom("jr:choice-name(" + reference + ", '" + reference + "')");
    }
}
