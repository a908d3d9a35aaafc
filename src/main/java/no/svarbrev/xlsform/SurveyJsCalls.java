package no.svarbrev.xlsform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.Expr.Binary;
import no.svarbrev.xlsform.Expr.Call;
import no.svarbrev.xlsform.Expr.Text;
import no.svarbrev.xlsform.Term.Gap;
import no.svarbrev.xlsform.Term.Kind;

/** The functions of XPath that SurveyJS has too, under whatever name. */
final class SurveyJsCalls {
    private static final Map<String, String> WHY_NOT = Map.of(
            "once", "SurveyJS works a value out again whenever something changes",
            "regex", "it can only be a whole constraint, or a part joined by «and»",
            "pulldata", "there are no files of values beside a questionnaire",
            "random", "a value must be the same whenever it is worked out");

    private final Names names;
    private final Item from;
    private final Terms terms;
    private final Choosing choosing;
    private final Rounding rounding;

    SurveyJsCalls(Names names, Item from, Terms terms) {
        this.names = names;
        this.from = from;
        this.terms = terms;
        this.choosing = new Choosing(terms);
        this.rounding = new Rounding(terms);
    }

    Term term(Call call, Known known) {
        return switch (call.function()) {
            case "true", "false" -> Term.truth(Piece.atom(counted(call, 0, 0).function()));
            case "not" ->
                terms.term(new Expr.Not(counted(call, 1, 1).arguments().get(0), call.column()), known);
            case "boolean" -> terms.truth(counted(call, 1, 1).arguments().get(0), known);
            case "selected" -> selected(counted(call, 2, 2), known);
            case "count-selected" -> length(counted(call, 1, 1), true);
            case "string-length" -> length(counted(call, 1, 1), false);
            case "if" -> choosing.condition(counted(call, 3, 3), known);
            case "coalesce" -> choosing.coalesce(counted(call, 2, 2), known);
            case "today" -> Term.of(called("today", counted(call, 0, 0), known), Kind.DATE, Gap.NEVER);
            case "now" -> Term.of(called("currentDate", counted(call, 0, 0), known), Kind.MOMENT, Gap.NEVER);
            case "date" -> date(counted(call, 1, 1), known);
            case "number" -> number(counted(call, 1, 1), known);
            case "string" -> string(counted(call, 1, 1), known);
            case "round" -> rounding.round(counted(call, 1, 2), known);
            case "int" -> rounding.whole(counted(call, 1, 1), known);
            case "abs" -> absolute(counted(call, 1, 1), known);
            case "pow" ->
                terms.term(
                        new Binary(
                                "^",
                                counted(call, 2, 2).arguments().get(0),
                                call.arguments().get(1),
                                call.column()),
                        known);
            case "substr" -> part(counted(call, 2, 3), known);
            case "concat" -> concat(counted(call, 1, 50), known);
            case "sum", "count" -> over(counted(call, 1, 1));
            case "min", "max" -> call.arguments().size() == 1 ? over(call) : extreme(counted(call, 2, 50), known);
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

    private Piece called(String function, Call call, Known known) {
        return Piece.atom(call.arguments().stream()
                .map(argument -> terms.term(argument, known).piece().text())
                .collect(Collectors.joining(", ", function + "(", ")")));
    }

    private Term selected(Call call, Known known) {
        Term answer = terms.term(call.arguments().get(0), known);
        Expr code = call.arguments().get(1) instanceof Expr.Num number
                ? new Text(number.digits(), number.column())
                : call.arguments().get(1);
        Term asked = terms.term(code, known);
        boolean there = asked.gap() == Gap.NEVER
                || known.missing(asked.needs()).isEmpty() && !asked.needs().isEmpty();
        boolean blank = asked.codes().keySet().stream().anyMatch(text -> text.matches("(?s)|.*\\s.*"));
        if (answer.codes().isEmpty() || asked.codes().isEmpty() || !there || blank) {
            throw new ExpressionFault(
                    call.column(), "selected() asks for a code, of a question with choices, which must be answered");
        }
        Codes.checkAlike(answer, asked, call.column());
        String operator = answer.is(Kind.LIST) ? "contains" : "=";
        boolean fits = answer.is(Kind.LIST) || answer.is(Kind.TEXT);
        if (!fits) {
            throw new ExpressionFault(call.column(), "selected() does not fit the type of the question");
        }
        Piece wanted = code instanceof Text text ? Piece.atom(Codes.literal(text, answer.codes())) : asked.piece();
        return Term.truth(Piece.joined(answer.piece(), operator, operator, wanted));
    }

    private Term length(Call call, boolean list) {
        Names.Target target = terms.target(call.arguments().get(0));
        boolean text = target.type() == RowType.TEXT || target.type() == RowType.COMMENT_AREA;
        boolean fits = list ? target.type() == RowType.SELECT_MULTIPLE || target.type() == RowType.ACKNOWLEDGE : text;
        if (!fits || target.item().row.has("calculation")) {
            throw new ExpressionFault(
                    call.column(),
                    call.function() + "() does not fit the type of «"
                            + target.item().name() + "»");
        }
        return Term.number(Piece.atom("{" + target.path() + ".length}"), Gap.ZERO, Set.of("{" + target.path() + "}"));
    }

    private Term date(Call call, Known known) {
        Expr argument = call.arguments().get(0);
        if (argument instanceof Text text && Phrases.isDay(text.value())) {
            return Term.of(Piece.atom(Phrases.quoted(text)), Kind.DATE, Gap.NEVER);
        }
        if (argument instanceof Text text) {
            throw new ExpressionFault(text.column(), "«" + text.value() + "» is no date such as 2020-12-31");
        }
        Term term = terms.term(argument, known);
        if (term.is(Kind.MOMENT)) {
            return dayOf(argument, term);
        }
        if (!term.is(Kind.DATE)) {
            throw new ExpressionFault(argument.column(), "date() of something calculated is not supported");
        }
        return term;
    }

    /** A moment is stored as its day and its time; nothing has a day that is no day. */
    private Term dayOf(Expr argument, Term moment) {
        if (Comparing.isNow(argument)) {
            return Term.of(Piece.atom("today()"), Kind.DATE, Gap.NEVER);
        }
        if (!moment.isAnswer() || terms.target(argument).item().row.has("calculation")) {
            throw new ExpressionFault(argument.column(), "date() of something calculated is not supported");
        }
        return new Term(
                Piece.atom("substring(" + moment.piece().text() + ", 0, 10)"),
                Kind.DATE,
                Gap.BLANK,
                false,
                moment.needs(),
                Map.of());
    }

    private Term number(Call call, Known known) {
        Expr argument = call.arguments().get(0);
        Term term = terms.term(argument, known);
        if (term.is(Kind.TRUTH) && !term.isAnswer()) {
            return Term.number(Piece.atom("iif(" + term.piece().text() + ", 1, 0)"), Gap.NEVER, Set.of());
        }
        Arithmetic.number(term, argument);
        return Term.number(term.piece(), noNumber(term.gap()), term.needs());
    }

    /** An answer that is not there is empty, its number is none and equals nothing. */
    private static Gap noNumber(Gap gap) {
        return switch (gap) {
            case ALIKE -> Gap.NAN;
            case BLANK, EITHER -> Gap.CLOSED;
            case NEVER, NAN, CLOSED, HIDDEN, ZERO -> gap;
        };
    }

    private Term string(Call call, Known known) {
        Term term = terms.term(call.arguments().get(0), known);
        boolean number = term.is(Kind.NUMBER) && term.isAnswer();
        if (!number && !term.is(Kind.TEXT)) {
            throw new ExpressionFault(
                    call.arguments().get(0).column(), "string() of something calculated is not supported");
        }
        return new Term(term.piece(), Kind.TEXT, term.gap(), term.direct(), term.needs(), term.codes());
    }

    private Term absolute(Call call, Known known) {
        Expr argument = call.arguments().get(0);
        Term term = terms.term(argument, known);
        Arithmetic.number(term, argument);
        if (term.gap() == Gap.ZERO) {
            return term;
        }
        String text = term.piece().text();
        boolean days = argument instanceof Expr.Binary difference
                && difference.operator().equals("-")
                && terms.term(difference.left(), known).is(Kind.DATE);
        Piece piece = days
                // between two days SurveyJS counts without a sign
                ? Piece.atom(text.substring(text.lastIndexOf(", dateDiff(") + 2, text.length() - 1))
                : Piece.atom("iif(" + text + " < 0, 0 - " + term.piece().in(Piece.PRODUCT) + ", " + text + ")");
        return Term.number(piece, Gap.HIDDEN, term.needs());
    }

    /** From the start only: SurveyJS has no places counted from the end. */
    private Term part(Call call, Known known) {
        Term text = terms.term(call.arguments().get(0), known);
        boolean places = call.arguments().stream()
                .skip(1)
                .allMatch(place ->
                        place instanceof Expr.Num number && number.digits().matches("[0-9]+"));
        if (!text.is(Kind.TEXT) || !places) {
            throw new ExpressionFault(call.column(), "substr() takes a text and places counted from 0");
        }
        Piece taken = Choosing.asText(text);
        String rest = call.arguments().stream()
                .skip(1)
                .map(place -> ", " + ((Expr.Num) place).digits())
                .collect(Collectors.joining());
        return new Term(
                Piece.atom("substring(" + taken.text() + rest + ")"),
                Kind.TEXT,
                Gap.BLANK,
                false,
                Set.of("substring(" + taken.text() + rest + ")"),
                Map.of());
    }

    /** SurveyJS joins by + only what begins as text; two answers that look like numbers it would add. */
    private Term concat(Call call, Known known) {
        if (call.arguments().size() == 1) {
            return string(call, known);
        }
        boolean begins = call.arguments().stream()
                .limit(2)
                .anyMatch(part -> part instanceof Text text && !text.value().matches("\\s*-?[0-9]*\\.?[0-9]+\\s*|"));
        if (!begins) {
            throw new ExpressionFault(
                    call.column(), "concat() needs a constant text that is no number as its first or second part");
        }
        Piece joined = call.arguments().stream()
                .map(part -> joinable(part, known))
                .reduce((left, right) -> Piece.joined(left, "+", "+", right))
                .orElseThrow();
        return Term.of(joined, Kind.TEXT, Gap.NEVER);
    }

    private Piece joinable(Expr part, Known known) {
        Term term = terms.term(part, known);
        boolean number = term.is(Kind.NUMBER)
                && (term.isAnswer() || part instanceof Expr.Num || isWhole(part) && term.gap() == Gap.NEVER);
        if (!number && !term.is(Kind.TEXT)) {
            throw new ExpressionFault(
                    part.column(),
                    "this is not written alike in XPath and SurveyJS; join texts, answers and whole numbers");
        }
        return Choosing.asText(term);
    }

    private static boolean isWhole(Expr part) {
        return part instanceof Call call && Set.of("count", "position").contains(call.function());
    }

    private Term extreme(Call call, Known known) {
        Set<String> needs = new LinkedHashSet<>();
        for (Expr argument : call.arguments()) {
            Term term = terms.term(argument, known);
            Arithmetic.number(term, argument);
            boolean sure = term.gap() == Gap.NEVER || term.gap() == Gap.ALIKE && term.isAnswer();
            if (!sure) {
                throw new ExpressionFault(argument.column(), call.function() + "() takes answers and numbers");
            }
            needs.addAll(term.needs());
        }
        Piece piece = called(call.function(), call, known);
        boolean never = call.arguments().stream()
                .anyMatch(argument -> terms.term(argument, known).gap() == Gap.NEVER);
        return Term.number(piece, never ? Gap.NEVER : Gap.NAN, never ? Set.of() : Set.of(piece.text()));
    }

    private Term over(Call call) {
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
        if (!call.function().equals("count") && !item.type.isNumber()) {
            throw new ExpressionFault(ref.column(), "«" + ref.name() + "» is no number");
        }
        String name = repeat.get().name();
        if (call.function().equals("count")) {
            return Term.number(Piece.atom("{" + name + ".length}"), Gap.ZERO, Set.of("{" + name + "}"));
        }
        Piece piece = Piece.atom(call.function() + "InArray({" + name + "}, '" + item.name() + "')");
        boolean sum = call.function().equals("sum");
        return Term.number(piece, sum ? Gap.NEVER : Gap.NAN, sum ? Set.of() : Set.of(piece.text()));
    }

    private Term position(Call call) {
        if (!(call.arguments().get(0) instanceof Expr.Parent) || from.repeat().isEmpty()) {
            throw new ExpressionFault(call.column(), "only position(..) inside a repeat is supported");
        }
        return Term.number(new Piece("{panelIndex} + 1", Piece.SUM), Gap.NEVER, Set.of());
    }

    private Term choiceName(Call call) {
        Names.Target target = terms.target(call.arguments().get(0));
        boolean same = call.arguments().get(1) instanceof Text text
                && List.of(
                                "${" + target.item().name() + "}",
                                "${" + target.item().row.text("name") + "}")
                        .contains(text.value().replaceAll("\\s", ""));
        if (!same || target.path().contains(".") || target.type() != RowType.SELECT_ONE) {
            throw new ExpressionFault(
                    call.column(),
                    "jr:choice-name() is supported as jr:choice-name(${name}, '${name}') outside of repeats");
        }
        return Term.of(Piece.atom("displayValue('" + target.path() + "')"), Kind.TEXT, Gap.ALIKE);
    }
}
