package no.svarbrev.xlsform.surveyjs;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/**
 * Writes what an XPath expression says in SurveyJS's language, for every answer and for none, or refuses it with the
 * column. Where the two see emptiness, truth or texts differently, what SurveyJS takes for granted is written out.
 */
public final class SurveyJsWriter implements Terms {
    private static final Term ZERO = Term.number(Phrases.number("0"), Gap.NEVER, Set.of());

    /** As long as our own reader takes them. */
    private static final int LONGEST = 10_000;

    private final Answers answers;
    private final Item from;
    private final Map<Expr, Map<Known, Term>> said = new IdentityHashMap<>();
    private final SurveyJsCalls calls;
    private final Comparing comparing;
    private final Arithmetic arithmetic;
    private final Facts facts;

    private SurveyJsWriter(Answers answers, Item from) {
        this.answers = answers;
        this.from = from;
        this.calls = new SurveyJsCalls(answers.names(), from, this);
        this.comparing = new Comparing(this);
        this.arithmetic = new Arithmetic(this);
        this.facts = new Facts(this);
    }

    /** What must hold. */
    public static String condition(Expr expression, Answers answers, Item from) {
        return SurveyJsText.of(new SurveyJsWriter(answers, from)
                .truth(expression, Known.NOTHING)
                .said());
    }

    /** What is worked out; empty where XForms has no number. */
    public static Term value(Expr expression, Answers answers, Item from) {
        SurveyJsWriter writer = new SurveyJsWriter(answers, from);
        return writer.closed(writer.term(expression, Known.NOTHING), Known.NOTHING);
    }

    /** What was asked for before is not worked out again: else what is nested would take time without end. */
    @Override
    public Term term(Expr expression, Known known) {
        Map<Known, Term> before = said.computeIfAbsent(expression, first -> new HashMap<>());
        Term term = before.get(known);
        if (term == null) {
            term = made(expression, known);
            before.put(known, term);
        }
        if (SurveyJsText.of(term.said()).length() > LONGEST) {
            throw new ExpressionFault(
                    expression.column(), "in SurveyJS's language this is longer than " + LONGEST + " characters");
        }
        return term;
    }

    private Term made(Expr expression, Known known) {
        if (expression instanceof Text text) {
            return Term.constant(text.value(), Phrases.quoted(text));
        }
        if (expression instanceof Expr.Num number) {
            return Term.number(Phrases.number(number.digits()), Gap.NEVER, Set.of());
        }
        if (expression instanceof Expr.Bool bool) {
            return Term.truth(Phrases.truth(bool.value()));
        }
        if (expression instanceof Expr.Ref || expression instanceof Expr.Self) {
            return answer(expression);
        }
        if (expression instanceof Expr.Empty empty) {
            return comparing.emptiness(empty.operand(), empty.empty(), known);
        }
        if (expression instanceof Expr.Not not) {
            return Term.truth(new Expression.Not(truth(not.operand(), known).said()));
        }
        if (expression instanceof Binary binary) {
            return binary(binary, known);
        }
        if (expression instanceof Call call) {
            return calls.term(call, known);
        }
        throw new ExpressionFault(expression.column(), "paths and bare words are not supported; write ${name}");
    }

    private Term binary(Binary binary, Known known) {
        return switch (binary.operator()) {
            case "and", "or" -> {
                boolean and = binary.operator().equals("and");
                Known right = known(binary.left(), and, known);
                yield Term.truth(Phrases.joined(
                        truth(binary.left(), known).said(),
                        binary.operator(),
                        truth(binary.right(), right).said()));
            }
            case "=", "!=", "<", "<=", ">", ">=" -> comparing.of(binary, known);
            default -> arithmetic.of(binary, known);
        };
    }

    @Override
    public Known known(Expr condition, boolean holds, Known known) {
        return known.and(facts.of(condition, holds, known));
    }

    @Override
    public Term truth(Expr expression, Known known) {
        Term term = term(expression, known);
        if (term.isAnswer()) {
            throw new ExpressionFault(
                    expression.column(),
                    "an answer alone is no condition: programs take it for true when it is answered, when it is not 0, or"
                            + " always; compare it, as in ${n} != '' or ${n} != 0");
        }
        return switch (term.kind()) {
            case TRUTH -> term;
            case NUMBER -> Term.truth(isNotZero(term, known));
            case TEXT ->
                Term.truth(
                        expression instanceof Text text
                                ? Phrases.truth(!text.value().isEmpty())
                                : Phrases.filled(term.said()));
            default -> throw new ExpressionFault(expression.column(), "this is no condition; compare it");
        };
    }

    private Expression isNotZero(Term term, Known known) {
        String operator = term.gap() == Gap.ZERO ? ">" : "!=";
        Expression notZero = Phrases.joined(term.said(), operator, ZERO.said());
        return Phrases.allFilled(term.gap() == Gap.ZERO ? Set.of() : known.missing(term.needs()), notZero);
    }

    @Override
    public Term closed(Term term, Known known) {
        if (term.gap() == Gap.ZERO) {
            return Term.number(Phrases.joined(term.said(), "+", ZERO.said()), Gap.NEVER, Set.of());
        }
        Set<Expression> missing = known.missing(term.needs());
        boolean lasting = term.gap() == Gap.HIDDEN || term.gap() == Gap.NAN;
        if (!lasting || missing.isEmpty()) {
            return term;
        }
        Expression closed = Phrases.call("iif", Phrases.allFilled(missing), term.said(), Phrases.text(""));
        return new Term(closed, term.kind(), Gap.CLOSED, false, Set.of(closed), term.codes());
    }

    @Override
    public Names.Target target(Expr expression) {
        if (expression instanceof Expr.Ref ref) {
            return answers.names().answer(ref, from);
        }
        if (expression instanceof Expr.Self) {
            return answers.names().own(from);
        }
        throw new ExpressionFault(expression.column(), "only a question, as ${name}, is supported here");
    }

    private Term answer(Expr expression) {
        return answers.term(target(expression));
    }

    @Override
    public Expression probe(Expr expression, Known known) {
        boolean answer = expression instanceof Expr.Ref || expression instanceof Expr.Self;
        return answer
                ? Phrases.answer(target(expression).path(), false)
                : term(expression, known).said();
    }
}
