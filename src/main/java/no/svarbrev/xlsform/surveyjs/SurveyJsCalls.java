package no.svarbrev.xlsform.surveyjs;

import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** The functions of XPath that SurveyJS has too, under whatever name. */
final class SurveyJsCalls {
    private static final Map<String, String> WHY_NOT = Map.of(
            "once", "SurveyJS works a value out again whenever something changes",
            "regex", "it can only be a whole constraint, or a part joined by «and»",
            "pulldata", "there are no files of values beside a questionnaire",
            "random", "a value must be the same whenever it is worked out");

    private final Terms terms;
    private final Choosing choosing;
    private final Rounding rounding;
    private final TextCalls texts;
    private final NumberCalls numbers;
    private final RepeatCalls repeats;

    SurveyJsCalls(Names names, Item from, Terms terms) {
        this.terms = terms;
        this.choosing = new Choosing(terms);
        this.rounding = new Rounding(terms);
        this.texts = new TextCalls(terms);
        this.numbers = new NumberCalls(terms);
        this.repeats = new RepeatCalls(names, from);
    }

    Term term(Call call, Known known) {
        return switch (call.function()) {
            case "true", "false" ->
                Term.truth(Phrases.truth(counted(call, 0, 0).function().equals("true")));
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
            case "number" -> numbers.number(counted(call, 1, 1), known);
            case "string" -> texts.string(counted(call, 1, 1), known);
            case "round" -> rounding.round(counted(call, 1, 2), known);
            case "int" -> rounding.whole(counted(call, 1, 1), known);
            case "abs" -> numbers.absolute(counted(call, 1, 1), known);
            case "pow" ->
                terms.term(
                        new Binary(
                                "^",
                                counted(call, 2, 2).arguments().get(0),
                                call.arguments().get(1),
                                call.column()),
                        known);
            case "substr" -> texts.part(counted(call, 2, 3), known);
            case "concat" -> texts.concat(counted(call, 1, 50), known);
            case "sum", "count" -> repeats.over(counted(call, 1, 1));
            case "min", "max" ->
                call.arguments().size() == 1 ? repeats.over(call) : numbers.extreme(counted(call, 2, 50), known);
            case "position" -> repeats.position(counted(call, 1, 1));
            case "jr:choice-name" -> texts.choiceName(counted(call, 2, 2));
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

    private Expression called(String function, Call call, Known known) {
        return Phrases.call(
                function,
                call.arguments().stream()
                        .map(argument -> terms.term(argument, known).said())
                        .toList());
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
        Expression wanted = code instanceof Text text ? Codes.literal(text, answer.codes()) : asked.said();
        return Term.truth(Phrases.joined(answer.said(), operator, wanted));
    }

    private Term length(Call call, boolean list) {
        Names.Target target = terms.target(call.arguments().get(0));
        boolean text = target.type() == RowType.TEXT || target.type() == RowType.COMMENT_AREA;
        boolean fits = list ? target.type() == RowType.SELECT_MULTIPLE || target.type() == RowType.ACKNOWLEDGE : text;
        if (!fits || target.item().row().has("calculation")) {
            throw new ExpressionFault(
                    call.column(),
                    call.function() + "() does not fit the type of «"
                            + target.item().name() + "»");
        }
        return Term.number(
                Phrases.answer(target.path() + ".length", false),
                Gap.ZERO,
                Set.of(Phrases.answer(target.path(), false)));
    }

    private Term date(Call call, Known known) {
        Expr argument = call.arguments().get(0);
        if (argument instanceof Text text && Phrases.isDay(text.value())) {
            return Term.of(Phrases.quoted(text), Kind.DATE, Gap.NEVER);
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
            return Term.of(Phrases.call("today"), Kind.DATE, Gap.NEVER);
        }
        if (!moment.isAnswer() || terms.target(argument).item().row().has("calculation")) {
            throw new ExpressionFault(argument.column(), "date() of something calculated is not supported");
        }
        return new Term(
                Phrases.call("substring", moment.said(), Phrases.number("0"), Phrases.number("10")),
                Kind.DATE,
                Gap.BLANK,
                false,
                moment.needs(),
                Map.of());
    }
}
