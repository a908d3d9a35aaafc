package no.svarbrev.xlsform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.svarbrev.xlsform.Expr.Binary;
import no.svarbrev.xlsform.Expr.Num;
import no.svarbrev.xlsform.Expr.Text;
import no.svarbrev.xlsform.Term.Gap;
import no.svarbrev.xlsform.Term.Kind;

/** Comparisons that come out alike in both languages, also when something in them is empty. */
final class Comparing {
    private static final Set<String> EQUALITY = Set.of("=", "!=");

    private final Terms terms;

    Comparing(Terms terms) {
        this.terms = terms;
    }

    Term of(Binary written, Known known) {
        boolean flip = isConstant(written.left()) && !isConstant(written.right());
        Binary binary = flip
                ? new Binary(written.turned().orElseThrow(), written.right(), written.left(), written.column())
                : written;
        boolean equality = EQUALITY.contains(binary.operator());
        if (equality && binary.right() instanceof Text text && text.value().isEmpty()) {
            return emptiness(binary.left(), binary.operator().equals("="), known);
        }
        return Term.truth(compared(binary, new Sides(binary, known)));
    }

    private static boolean isConstant(Expr expression) {
        return expression instanceof Text || expression instanceof Num || expression instanceof Expr.Bool;
    }

    private final class Sides {
        final Term left;
        final Term right;
        final Known known;

        Sides(Binary binary, Known known) {
            this.left = terms.term(binary.left(), known);
            this.right = terms.term(binary.right(), known);
            this.known = known;
        }

        boolean areBoth(Kind kind) {
            return left.is(kind) && right.is(kind);
        }

        boolean hasOne(Kind kind) {
            return left.is(kind) || right.is(kind);
        }
    }

    /** In XPath a text that is blank, or an answer that is not there; what is worked out in numbers never is. */
    Term emptiness(Expr operand, boolean empty, Known known) {
        Term term = terms.term(operand, known);
        boolean number = term.is(Kind.NUMBER)
                && Set.of(Gap.HIDDEN, Gap.NAN, Gap.ZERO, Gap.CLOSED, Gap.EITHER).contains(term.gap());
        boolean other = (term.is(Kind.TRUTH) || term.is(Kind.DATE) || term.is(Kind.MOMENT)) && !term.isAnswer();
        if (number || other) {
            throw new ExpressionFault(
                    operand.column(),
                    "what is worked out is not compared with ''; ask whether its questions are answered");
        }
        String probe = terms.probe(operand, known);
        return Term.truth(empty ? Phrases.empty(probe) : Phrases.filled(probe));
    }

    private Piece compared(Binary binary, Sides sides) {
        boolean equality = EQUALITY.contains(binary.operator());
        if (sides.hasOne(Kind.TRUTH)) {
            return truths(binary, sides);
        }
        if (sides.hasOne(Kind.NUMBER) || !equality && sides.areBoth(Kind.TEXT)) {
            return numbers(binary, sides);
        }
        if (sides.hasOne(Kind.MOMENT)) {
            return moments(binary, sides);
        }
        if (sides.areBoth(Kind.DATE)) {
            return ordered(binary.operator(), sides.left, sides.right, sides.known);
        }
        if (equality
                && sides.left.is(Kind.DATE)
                && binary.right() instanceof Text text
                && Phrases.isDay(text.value())) {
            return joined(binary.operator(), sides.left.piece(), sides.right.piece());
        }
        if (equality && sides.left.is(Kind.LIST) && binary.right() instanceof Text text) {
            return joined(binary.operator(), sides.left.piece(), listed(text, sides.left));
        }
        if (equality && sides.areBoth(Kind.TEXT)) {
            return texts(binary, sides);
        }
        if (sides.left.is(Kind.RANKING)) {
            throw new ExpressionFault(binary.right().column(), "comparing a whole ranking is not supported");
        }
        throw new ExpressionFault(
                binary.column(),
                "the two are of kinds that are not compared alike in XPath and SurveyJS; a day is written"
                        + " date('2020-12-31')");
    }

    /**
     * ODK Collect sees only the day of a moment, other programs its time too: they agree on whether it is before a day, which
     * is its midnight, and on nothing else.
     */
    private Piece moments(Binary binary, Sides sides) {
        boolean turned = sides.right.is(Kind.MOMENT);
        Expr moment = turned ? binary.right() : binary.left();
        Term left = turned ? sides.right : sides.left;
        Term right = turned ? sides.left : sides.right;
        String operator = turned ? binary.turned().orElseThrow() : binary.operator();
        boolean fits =
                right.is(Kind.DATE) && Set.of("<", ">=").contains(operator) && (isAnswered(moment) || isNow(moment));
        if (!fits) {
            throw new ExpressionFault(
                    binary.column(),
                    "of a time of day some programs see only the day and others the time too, but for < and >= a day: ask"
                            + " for days, as in date(${dt}) <= today()");
        }
        if (isNow(moment)) {
            Term today = Term.of(Piece.atom("today()"), Kind.DATE, Gap.NEVER);
            return ordered(Binary.turned(operator).orElseThrow(), right, today, sides.known);
        }
        String day = right.piece().text();
        Term midnight = day.startsWith("'")
                ? Term.of(Piece.atom(day.substring(0, day.length() - 1) + "T00:00'"), Kind.MOMENT, Gap.NEVER)
                : right;
        return ordered(operator, left, midnight, sides.known);
    }

    /** Not one that is calculated. */
    boolean isAnswered(Expr expression) {
        boolean answer = expression instanceof Expr.Ref || expression instanceof Expr.Self;
        return answer && !terms.target(expression).item().row.has("calculation");
    }

    static boolean isNow(Expr expression) {
        return expression instanceof Expr.Call call && call.function().equals("now");
    }

    private static Piece joined(String operator, Piece left, Piece right) {
        return Piece.joined(left, operator, operator, right);
    }

    private Piece truths(Binary binary, Sides sides) {
        boolean equality = EQUALITY.contains(binary.operator());
        if (equality && sides.areBoth(Kind.TRUTH) && !sides.left.isAnswer() && !sides.right.isAnswer()) {
            return joined(binary.operator(), sides.left.piece(), sides.right.piece());
        }
        boolean stored = equality
                && sides.left.isAnswer()
                && binary.right() instanceof Text text
                && text.value().matches("true|false");
        if (stored) {
            return joined(binary.operator(), sides.left.piece(), Piece.atom(((Text) binary.right()).value()));
        }
        throw new ExpressionFault(
                binary.column(),
                "whether something holds is compared with true() or false(), a calculated one with 'true'");
    }

    private Piece numbers(Binary binary, Sides sides) {
        if (sides.left.is(Kind.TEXT) && !sides.left.isNumeric() && binary.right() instanceof Num number) {
            return codeNumber(binary, sides.left, number);
        }
        Term left = number(sides.left, binary.left());
        Term right = number(sides.right, binary.right());
        if (EQUALITY.contains(binary.operator()) && (isUnclear(left, right) || isUnclear(right, left))) {
            throw new ExpressionFault(
                    binary.column(),
                    "when both are empty this depends on how: ask first whether the questions in it are answered");
        }
        if (left.gap() == Gap.ZERO && right.gap() != Gap.ZERO && binary.right() instanceof Num limit) {
            return counted(binary.operator(), left, limit, sides.known);
        }
        return ordered(binary.operator(), there(left), there(right), sides.known);
    }

    private static boolean isUnclear(Term side, Term other) {
        return side.gap() == Gap.EITHER
                && Set.of(Gap.ALIKE, Gap.BLANK, Gap.EITHER).contains(other.gap());
    }

    private static Term number(Term term, Expr expression) {
        if (expression instanceof Text text && Numbers.isUsual(text.value())) {
            return Term.number(Piece.atom(text.value()), Gap.NEVER, Set.of());
        }
        Arithmetic.number(term, expression);
        return term;
    }

    private static Term there(Term term) {
        return term.gap() == Gap.ZERO
                ? Term.number(joined("+", term.piece(), Piece.atom("0")), Gap.NEVER, Set.of())
                : term;
    }

    /** XPath counts 0 where SurveyJS has nothing to count. */
    private static Piece counted(String operator, Term count, Num limit, Known known) {
        int zero = BigDecimal.ZERO.compareTo(new BigDecimal(limit.digits()));
        boolean holds = switch (operator) {
            case "=" -> zero == 0;
            case "!=" -> zero != 0;
            case "<" -> zero < 0;
            case "<=" -> zero <= 0;
            case ">" -> zero > 0;
            default -> zero >= 0;
        };
        Piece compared = joined(operator, count.piece(), Piece.atom(limit.digits()));
        Set<String> missing = known.missing(count.needs());
        if (holds == operator.equals("!=") || missing.isEmpty()) {
            return compared;
        }
        return holds ? Phrases.anyEmpty(missing, compared) : Phrases.allFilled(missing, compared);
    }

    private static Piece ordered(String operator, Term left, Term right, Known known) {
        Set<String> needs = new TreeSet<>(needs(left, operator, right));
        needs.addAll(needs(right, operator, left));
        boolean workedOut = left.gap() == Gap.NAN || right.gap() == Gap.NAN;
        if (operator.endsWith("=")
                && (workedOut || !EQUALITY.contains(operator))
                && mayBeEmpty(left)
                && mayBeEmpty(right)) {
            needs.addAll(left.gap() == Gap.NAN ? left.needs() : workedOut ? right.needs() : left.needs());
        }
        Set<String> missing = known.missing(needs);
        Piece compared = joined(operator, left.piece(), right.piece());
        return operator.equals("!=") ? Phrases.anyEmpty(missing, compared) : Phrases.allFilled(missing, compared);
    }

    /** Nothing is at least nothing to SurveyJS. */
    private static boolean mayBeEmpty(Term side) {
        return Set.of(Gap.ALIKE, Gap.BLANK, Gap.NAN, Gap.EITHER).contains(side.gap());
    }

    /** Beside a day that is worked out SurveyJS takes a blank text for now. */
    private static Set<String> needs(Term side, String operator, Term other) {
        boolean now = other.is(Kind.DATE) && other.gap() == Gap.NEVER;
        boolean needed = switch (side.gap()) {
            case HIDDEN, CLOSED -> true;
            case BLANK, EITHER -> now || !EQUALITY.contains(operator);
            case NEVER, ALIKE, NAN, ZERO -> false;
        };
        return needed ? side.needs() : Set.of();
    }

    /** A code beside a number: those that are this number. */
    private static Piece codeNumber(Binary binary, Term term, Num number) {
        BigDecimal wanted = new BigDecimal(number.digits());
        boolean plain = !term.codes().isEmpty()
                && term.codes().keySet().stream()
                        .allMatch(code -> code.matches("-?[0-9]{1,15}") || !Codes.looksLikeNumber(code));
        List<String> same = term.codes().keySet().stream()
                .filter(code -> code.matches("-?[0-9]{1,15}") && new BigDecimal(code).compareTo(wanted) == 0)
                .toList();
        boolean respelled = term.codes().entrySet().stream()
                .anyMatch(code ->
                        code.getKey().matches("-?[0-9]{1,15}") && !code.getKey().equals(code.getValue()));
        boolean one = same.size() == 1 && EQUALITY.contains(binary.operator());
        if (!plain
                || !term.isAnswer()
                || respelled && !one && !(same.isEmpty() && EQUALITY.contains(binary.operator()))) {
            throw new ExpressionFault(
                    number.column(), "the answer is not certainly a number; compare it with a text in quotation marks");
        }
        return joined(
                binary.operator(),
                term.piece(),
                respelled && one
                        ? Piece.atom(Phrases.quoted(new Text(term.codes().get(same.get(0)), number.column())))
                        : Piece.atom(number.digits()));
    }

    /** To XPath the answer of a select_multiple is its codes with blanks between, in the order they were ticked in. */
    private static Piece listed(Text text, Term list) {
        if (text.value().matches("(?s).*\\s.*")) {
            throw new ExpressionFault(
                    text.column(), "several answers are asked for with selected(), since their order is not fixed");
        }
        return Piece.atom("[" + Codes.literal(text, list.codes()) + "]");
    }

    private static Piece texts(Binary binary, Sides sides) {
        Codes.checkAlike(sides.left, sides.right, binary.column());
        return joined(
                binary.operator(),
                binary.left() instanceof Text text
                        ? Piece.atom(Codes.literal(text, sides.right.codes()))
                        : sides.left.piece(),
                binary.right() instanceof Text text
                        ? Piece.atom(Codes.literal(text, sides.left.codes()))
                        : sides.right.piece());
    }
}
