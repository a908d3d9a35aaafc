package no.svarbrev.xlsform.surveyjs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** The functions of XPath that make or take texts. */
final class TextCalls {
    private final Terms terms;

    TextCalls(Terms terms) {
        this.terms = terms;
    }

    Term string(Call call, Known known) {
        Term term = terms.term(call.arguments().get(0), known);
        boolean number = term.is(Kind.NUMBER) && term.isAnswer();
        if (!number && !term.is(Kind.TEXT)) {
            throw new ExpressionFault(
                    call.arguments().get(0).column(), "string() of something calculated is not supported");
        }
        return new Term(term.said(), Kind.TEXT, term.gap(), term.direct(), term.needs(), term.codes());
    }

    /** From the start only: SurveyJS has no places counted from the end. */
    Term part(Call call, Known known) {
        Term text = terms.term(call.arguments().get(0), known);
        boolean places = call.arguments().stream()
                .skip(1)
                .allMatch(place ->
                        place instanceof Expr.Num number && number.digits().matches("[0-9]+"));
        if (!text.is(Kind.TEXT) || !places) {
            throw new ExpressionFault(call.column(), "substr() takes a text and places counted from 0");
        }
        Stream<Expression> rest =
                call.arguments().stream().skip(1).map(place -> Phrases.number(((Expr.Num) place).digits()));
        Expression taken = Phrases.call(
                "substring",
                Stream.concat(Stream.of(Choosing.asText(text)), rest).toList());
        return new Term(taken, Kind.TEXT, Gap.BLANK, false, Set.of(taken), Map.of());
    }

    /** SurveyJS joins by + only what begins as text; two answers that look like numbers it would add. */
    Term concat(Call call, Known known) {
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
        Expression joined = call.arguments().stream()
                .map(part -> joinable(part, known))
                .reduce((left, right) -> Phrases.joined(left, "+", right))
                .orElseThrow();
        return Term.of(joined, Kind.TEXT, Gap.NEVER);
    }

    private Expression joinable(Expr part, Known known) {
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

    Term choiceName(Call call) {
        Names.Target target = terms.target(call.arguments().get(0));
        boolean same = call.arguments().get(1) instanceof Text text
                && List.of(
                                "${" + target.item().name() + "}",
                                "${" + target.item().row().text("name") + "}")
                        .contains(text.value().replaceAll("\\s", ""));
        if (!same || target.path().contains(".") || target.type() != RowType.SELECT_ONE) {
            throw new ExpressionFault(
                    call.column(),
                    "jr:choice-name() is supported as jr:choice-name(${name}, '${name}') outside of repeats");
        }
        return Term.of(Phrases.call("displayValue", Phrases.text(target.path())), Kind.TEXT, Gap.ALIKE);
    }
}
