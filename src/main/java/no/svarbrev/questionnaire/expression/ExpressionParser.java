package no.svarbrev.questionnaire.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads an expression into its tree, from what binds loosest: or, and, comparisons, plus and minus, times and divided by,
 * power, then contains and the like, which bind tightest of all.
 */
public final class ExpressionParser {
    private static final int MAX_LENGTH = 10_000;

    /** Signs between values: each makes the tree one level deeper. */
    private static final int MAX_SIGNS = 1_500;

    private static final int MAX_DEPTH = 50;

    private static final Map<String, Operator> OR = signs(Map.entry("||", Operator.OR), Map.entry("or", Operator.OR));
    private static final Map<String, Operator> AND =
            signs(Map.entry("&&", Operator.AND), Map.entry("and", Operator.AND));
    private static final Map<String, Operator> SUM =
            signs(Map.entry("+", Operator.PLUS), Map.entry("-", Operator.MINUS));
    private static final Map<String, Operator> PRODUCT =
            signs(Map.entry("*", Operator.TIMES), Map.entry("/", Operator.DIVIDE), Map.entry("%", Operator.REMAINDER));
    private static final Map<String, Operator> POWER =
            signs(Map.entry("^", Operator.POWER), Map.entry("power", Operator.POWER));

    private static final Map<String, Comparison> COMPARISONS = signs(
            Map.entry("<=", Comparison.LESS_OR_EQUAL),
            Map.entry("lessorequal", Comparison.LESS_OR_EQUAL),
            Map.entry(">=", Comparison.GREATER_OR_EQUAL),
            Map.entry("greaterorequal", Comparison.GREATER_OR_EQUAL),
            Map.entry("==", Comparison.EQUAL),
            Map.entry("equal", Comparison.EQUAL),
            Map.entry("=", Comparison.EQUAL),
            Map.entry("!=", Comparison.NOT_EQUAL),
            Map.entry("notequal", Comparison.NOT_EQUAL),
            Map.entry("<", Comparison.LESS),
            Map.entry("less", Comparison.LESS),
            Map.entry(">", Comparison.GREATER),
            Map.entry("greater", Comparison.GREATER));

    private static final Map<String, Comparison> CONTAINMENTS = signs(
            Map.entry("*=", Comparison.CONTAINS),
            Map.entry("contains", Comparison.CONTAINS),
            Map.entry("contain", Comparison.CONTAINS),
            Map.entry("notcontains", Comparison.NOT_CONTAINS),
            Map.entry("notcontain", Comparison.NOT_CONTAINS),
            Map.entry("anyof", Comparison.ANY_OF),
            Map.entry("allof", Comparison.ALL_OF),
            Map.entry("noneof", Comparison.NONE_OF));

    private final Source source;
    private final Places places;
    private int depth;
    private int signs;
    private int columnOfSign;

    private ExpressionParser(Source source, Places places) {
        this.source = source;
        this.places = places;
    }

    @SafeVarargs
    private static <T> Map<String, T> signs(Map.Entry<String, T>... entries) {
        Map<String, T> signs = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            signs.put(entry.getKey(), entry.getValue());
        }
        return signs;
    }

    /** @throws SyntaxFault where the text is not an expression that we support */
    public static Expression parse(String text) {
        return parse(text, new Places());
    }

    /**
     * @param places is told where each part stands
     * @throws SyntaxFault where the text is not an expression that we support
     */
    public static Expression parse(String text, Places places) {
        return parse(text, 0, places);
    }

    /** Of a text that stands in another after so many columns. */
    static Expression parse(String text, int columnsBefore, Places places) {
        if (text.length() > MAX_LENGTH) {
            throw Source.fault(
                    MAX_LENGTH + 1, "longer than " + MAX_LENGTH + " characters", "lengre enn " + MAX_LENGTH + " tegn");
        }
        ExpressionParser parser = new ExpressionParser(new Source(text, columnsBefore), places);
        Expression whole = parser.expression();
        if (!parser.source.isAtEnd()) {
            throw parser.source.unexpected();
        }
        return whole;
    }

    private Expression expression() {
        source.skipBlanks();
        return combined(OR, () -> combined(AND, this::comparison));
    }

    private Expression combined(Map<String, Operator> signs, Supplier<Expression> operand) {
        Expression left = operand.get();
        for (Optional<Operator> sign = sign(signs); sign.isPresent(); sign = sign(signs)) {
            int column = columnOfSign;
            source.skipBlanks();
            left = places.add(new Expression.Combined(left, sign.get(), operand.get()), column, "");
        }
        return left;
    }

    private Expression comparison() {
        Expression left = sum();
        for (Optional<Comparison> sign = sign(COMPARISONS); sign.isPresent(); sign = sign(COMPARISONS)) {
            int column = columnOfSign;
            source.skipBlanks();
            left = places.add(new Expression.Compared(left, sign.get(), sum()), column, "");
        }
        return left;
    }

    private Expression sum() {
        return combined(SUM, () -> combined(PRODUCT, () -> combined(POWER, this::containment)));
    }

    /** The right side may be left out, and is nothing then. */
    private Expression containment() {
        Expression left = factor();
        for (Optional<Comparison> sign = sign(CONTAINMENTS); sign.isPresent(); sign = sign(CONTAINMENTS)) {
            int column = columnOfSign;
            source.skipBlanks();
            Expression right = source.canBeginValue() ? factor() : places.add(Atoms.nothing(), source.column(), "");
            left = places.add(new Expression.Compared(left, sign.get(), right), column, "");
        }
        return left;
    }

    private <T> Optional<T> sign(Map<String, T> signs) {
        source.skipBlanks();
        columnOfSign = source.column();
        Optional<T> found =
                signs.keySet().stream().filter(source::take).findFirst().map(signs::get);
        if (found.isPresent() && ++this.signs > MAX_SIGNS) {
            throw source.fault("more than " + MAX_SIGNS + " signs", "mer enn " + MAX_SIGNS + " tegn mellom verdier");
        }
        return found;
    }

    private Expression factor() {
        if (++depth > MAX_DEPTH) {
            throw source.fault("nested deeper than " + MAX_DEPTH, "dypere nøstet enn " + MAX_DEPTH);
        }
        Expression factor = factorAtDepth();
        depth--;
        return factor;
    }

    private Expression factorAtDepth() {
        int column = source.column();
        if (source.take("(")) {
            Expression inner = expression();
            source.skipBlanks();
            close(")");
            return inner;
        }
        if (source.take("[")) {
            return places.add(new Expression.Listed(sequence("]", new ArrayList<>())), column, "");
        }
        String word = source.word();
        if (!word.isEmpty() && source.ahead(word.length()) == '(') {
            return call(word);
        }
        return isNegation(word) ? negation() : answered();
    }

    /** The word negate is only a word where no value follows. */
    private boolean isNegation(String word) {
        if (source.here() == '!') {
            return true;
        }
        if (!word.regionMatches(true, 0, "negate", 0, 6)) {
            return false;
        }
        source.skip(6);
        int start = source.column();
        source.skipBlanks();
        boolean negation = source.canBeginValue();
        source.skip(start - source.column() - 6);
        return negation;
    }

    private Expression negation() {
        int column = source.column();
        source.skip(source.here() == '!' ? 1 : 6);
        source.skipBlanks();
        return places.add(new Expression.Not(factor()), column, "");
    }

    private Expression answered() {
        Expression operand = atom();
        int start = source.column();
        source.skipBlanks();
        int column = source.column();
        if (source.take("empty")) {
            return places.add(new Expression.Answered(operand, false), column, "");
        }
        if (source.take("notempty")) {
            return places.add(new Expression.Answered(operand, true), column, "");
        }
        source.skip(start - source.column());
        return operand;
    }

    private Expression atom() {
        int column = source.column();
        Expression atom = new Atoms(source).read();
        return places.add(atom, column, source.since(column).strip());
    }

    private Expression call(String name) {
        int column = source.column();
        source.skip(name.length() + 1);
        List<Integer> columns = new ArrayList<>();
        List<Expression> arguments = sequence(")", columns);
        return places.add(
                new Calls(name, column, columns, (text, before) -> parse(text, before, places)).of(arguments),
                column,
                "");
    }

    /** What is open at the end closes there, as in survey-core; a list does not. */
    private void close(String end) {
        if (!(end.equals(")") && source.isAtEnd())) {
            source.expect(end);
        }
    }

    /** When the first is null, survey-core leaves out all of them. */
    private List<Expression> sequence(String end, List<Integer> columns) {
        List<Expression> elements = new ArrayList<>();
        boolean more = !source.take(end);
        while (more) {
            source.skipBlanks();
            columns.add(source.column());
            elements.add(expression());
            source.skipBlanks();
            more = source.take(",");
            if (!more) {
                close(end);
            }
        }
        boolean nothing = !elements.isEmpty() && elements.get(0).equals(Atoms.nothing());
        return nothing ? List.of() : elements;
    }
}
