package no.svarbrev.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.Expr.Call;
import no.svarbrev.xlsform.Expr.Text;

/** The functions of XPath that SurveyJS has too, under whatever name. */
final class SurveyJsCalls {
    private static final Map<String, String> WHY_NOT = Map.of(
            "once", "SurveyJS works a value out again whenever something changes",
            "regex", "it can only be a whole constraint, or a part joined by «and»",
            "pulldata", "there are no files of values beside a questionnaire",
            "random", "a value must be the same whenever it is worked out");

    private final Names names;
    private final Item from;
    private final SurveyJsWriter writer;

    SurveyJsCalls(Names names, Item from, SurveyJsWriter writer) {
        this.names = names;
        this.from = from;
        this.writer = writer;
    }

    Piece piece(Call call) {
        return switch (call.function()) {
            case "true", "false", "not" -> constantOrNot(call);
            case "selected" -> selected(counted(call, 2, 2));
            case "count-selected" -> length(counted(call, 1, 1), true);
            case "string-length" -> length(counted(call, 1, 1), false);
            case "if" -> called("iif", counted(call, 3, 3).arguments());
            case "coalesce" -> coalesce(counted(call, 2, 2));
            case "today" -> called("today", counted(call, 0, 0).arguments());
            case "now" -> called("currentDate", counted(call, 0, 0).arguments());
            case "date", "number", "string" -> same(counted(call, 1, 1));
            case "round" -> called("round", counted(call, 1, 2).arguments());
            case "int" -> called("trunc", counted(call, 1, 1).arguments());
            case "pow" -> power(counted(call, 2, 2));
            case "substr" -> called("substring", counted(call, 2, 3).arguments());
            case "concat" -> concat(counted(call, 2, 50));
            case "sum", "count" -> over(counted(call, 1, 1));
            case "min", "max" ->
                call.arguments().size() == 1
                        ? over(call)
                        : called(call.function(), counted(call, 2, 50).arguments());
            case "position" -> position(counted(call, 1, 1));
            case "jr:choice-name" -> choiceName(counted(call, 2, 2));
            default -> throw unsupported(call);
        };
    }

    private static ExpressionFault unsupported(Call call) {
        String why = WHY_NOT.getOrDefault(call.function(), "");
        return new ExpressionFault(
                call.column(),
                "the function " + call.function() + "() is not supported" + (why.isEmpty() ? "" : ": " + why));
    }

    private static Call counted(Call call, int least, int most) {
        int given = call.arguments().size();
        if (given < least || given > most) {
            throw new ExpressionFault(call.column(), call.function() + "() has " + given + " arguments");
        }
        return call;
    }

    private Piece constantOrNot(Call call) {
        boolean not = call.function().equals("not");
        counted(call, not ? 1 : 0, not ? 1 : 0);
        return not ? writer.piece(new Expr.Not(call.arguments().get(0), call.column())) : Piece.atom(call.function());
    }

    private Piece called(String function, List<Expr> arguments) {
        return Piece.atom(arguments.stream()
                .map(argument -> writer.piece(argument).text())
                .collect(Collectors.joining(", ", function + "(", ")")));
    }

    private Piece selected(Call call) {
        Expr answer = call.arguments().get(0);
        String operator = writer.target(answer).type().isList() ? "contains" : "=";
        return Piece.joined(
                writer.piece(answer),
                operator,
                operator,
                writer.piece(call.arguments().get(1)));
    }

    private Piece length(Call call, boolean list) {
        Names.Target target = writer.target(call.arguments().get(0));
        if (list != target.type().isList()
                || !list && target.type() != RowType.TEXT && target.type() != RowType.COMMENT_AREA) {
            throw new ExpressionFault(
                    call.column(),
                    call.function() + "() does not fit the type of «"
                            + target.item().name() + "»");
        }
        return Piece.atom("{" + target.path() + ".length}");
    }

    private Piece coalesce(Call call) {
        Expr first = call.arguments().get(0);
        Expr filled = new Expr.Binary("!=", first, new Text("", first.column()), first.column());
        return called("iif", List.of(filled, first, call.arguments().get(1)));
    }

    /** SurveyJS sees numbers and dates in texts by itself. */
    private Piece same(Call call) {
        Expr argument = call.arguments().get(0);
        boolean date = call.function().equals("date");
        if (date && argument instanceof Text text && !text.value().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new ExpressionFault(text.column(), "«" + text.value() + "» is no date such as 2020-12-31");
        }
        boolean plain = argument instanceof Expr.Ref || argument instanceof Expr.Self;
        boolean fits = date ? argument instanceof Text || writer.isDate(argument) : argument instanceof Expr.Num;
        if (!plain && !fits) {
            throw new ExpressionFault(
                    argument.column(), call.function() + "() of something calculated is not supported");
        }
        return writer.piece(argument);
    }

    private Piece power(Call call) {
        return Piece.joined(
                writer.piece(call.arguments().get(0)),
                "^",
                "^",
                writer.piece(call.arguments().get(1)));
    }

    /** SurveyJS joins by + only what begins as text; two answers that look like numbers it would add. */
    private Piece concat(Call call) {
        boolean begins = call.arguments().stream()
                .limit(2)
                .anyMatch(part -> part instanceof Text text && !text.value().matches("\\s*-?[0-9]*\\.?[0-9]+\\s*|"));
        if (!begins) {
            throw new ExpressionFault(
                    call.column(), "concat() needs a constant text that is no number as its first or second part");
        }
        return call.arguments().stream()
                .map(writer::piece)
                .reduce((left, right) -> Piece.joined(left, "+", "+", right))
                .orElseThrow();
    }

    private Piece over(Call call) {
        if (!(call.arguments().get(0) instanceof Expr.Ref ref)) {
            throw new ExpressionFault(call.column(), call.function() + "() of one thing needs a question in a repeat");
        }
        Item item = names.item(ref, from);
        Optional<Item> repeat = item.type == RowType.REPEAT ? Optional.of(item) : item.repeat();
        boolean countOnly = item.type == RowType.REPEAT || !item.parent().equals(repeat);
        if (repeat.isEmpty()
                || from.repeat().equals(repeat)
                || countOnly && !call.function().equals("count")) {
            throw new ExpressionFault(
                    ref.column(), "«" + ref.name() + "» does not stand in a repeat, outside of which this is");
        }
        return Piece.atom(
                call.function().equals("count")
                        ? "{" + repeat.get().name() + ".length}"
                        : call.function() + "InArray({" + repeat.get().name() + "}, '" + item.name() + "')");
    }

    private Piece position(Call call) {
        if (!(call.arguments().get(0) instanceof Expr.Parent) || from.repeat().isEmpty()) {
            throw new ExpressionFault(call.column(), "only position(..) inside a repeat is supported");
        }
        return new Piece("{panelIndex} + 1", Piece.SUM);
    }

    private Piece choiceName(Call call) {
        Names.Target target = writer.target(call.arguments().get(0));
        boolean same = call.arguments().get(1) instanceof Text text
                && text.value().equals("${" + target.item().name() + "}");
        if (!same || target.path().contains(".")) {
            throw new ExpressionFault(
                    call.column(),
                    "jr:choice-name() is supported as jr:choice-name(${name}, '${name}') outside of repeats");
        }
        return Piece.atom("displayValue('" + target.path() + "')");
    }
}
