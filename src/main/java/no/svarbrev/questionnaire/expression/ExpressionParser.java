package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.svarbrev.questionnaire.expression.Tokens.Kind;
import no.svarbrev.questionnaire.expression.Tokens.Token;

/** Reads an expression into its tree by recursive descent: or, and, comparison, operand. */
public final class ExpressionParser {
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 50;

    private static final Map<String, Comparison> COMPARISONS = Map.ofEntries(
            Map.entry("=", Comparison.EQUAL),
            Map.entry("==", Comparison.EQUAL),
            Map.entry("equal", Comparison.EQUAL),
            Map.entry("!=", Comparison.NOT_EQUAL),
            Map.entry("<>", Comparison.NOT_EQUAL),
            Map.entry("notequal", Comparison.NOT_EQUAL),
            Map.entry(">", Comparison.GREATER),
            Map.entry("greater", Comparison.GREATER),
            Map.entry(">=", Comparison.GREATER_OR_EQUAL),
            Map.entry("greaterorequal", Comparison.GREATER_OR_EQUAL),
            Map.entry("<", Comparison.LESS),
            Map.entry("less", Comparison.LESS),
            Map.entry("<=", Comparison.LESS_OR_EQUAL),
            Map.entry("lessorequal", Comparison.LESS_OR_EQUAL),
            Map.entry("contains", Comparison.CONTAINS),
            Map.entry("contain", Comparison.CONTAINS),
            Map.entry("notcontains", Comparison.NOT_CONTAINS),
            Map.entry("notcontain", Comparison.NOT_CONTAINS),
            Map.entry("anyof", Comparison.ANY_OF),
            Map.entry("allof", Comparison.ALL_OF),
            Map.entry("noneof", Comparison.NONE_OF));

    private final List<Token> tokens;
    private int at;
    private int depth;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws SyntaxFault where the text is not an expression that we support */
    public static Expression parse(String source) {
        if (source.length() > MAX_LENGTH) {
            throw new SyntaxFault(MAX_LENGTH + 1, "longer than " + MAX_LENGTH + " characters");
        }
        ExpressionParser parser = new ExpressionParser(Tokens.of(source));
        Expression whole = parser.either();
        parser.expect(Kind.END, "");
        return whole;
    }

    private Expression either() {
        Expression left = both();
        while (takeOneOf("or", "||")) {
            left = new Expression.Or(left, both());
        }
        return left;
    }

    private Expression both() {
        Expression left = comparison();
        while (takeOneOf("and", "&&")) {
            left = new Expression.And(left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        Expression left = operand();
        if (takeOneOf("empty")) {
            return new Expression.Answered(left, false);
        }
        if (takeOneOf("notempty")) {
            return new Expression.Answered(left, true);
        }
        Comparison comparison = COMPARISONS.get(word());
        if (comparison == null) {
            return left;
        }
        at++;
        return new Expression.Compared(left, comparison, operand());
    }

    private Expression operand() {
        if (++depth > MAX_DEPTH) {
            throw fault("nested deeper than " + MAX_DEPTH);
        }
        Expression operand = operandAtDepth();
        depth--;
        return operand;
    }

    private Expression operandAtDepth() {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case TEXT -> literal(TextNode.valueOf(token.text()));
            case NUMBER -> literal(number(token.text()));
            case VARIABLE -> variable(token.text());
            case WORD -> wordOperand();
            case SYMBOL -> symbolOperand();
            case END -> throw fault("ends where a value should stand");
        };
    }

    private Expression wordOperand() {
        return switch (word()) {
            case "true" -> literal(Values.of(true));
            case "false" -> literal(Values.of(false));
            case "negate" -> negation();
            case "not" -> throw fault("«not» is not supported; write «!»");
            default -> throw fault("the function or name «" + tokens.get(at).text() + "» is not supported");
        };
    }

    private Expression symbolOperand() {
        return switch (word()) {
            case "(" -> parenthesis();
            case "[" -> list();
            case "!" -> negation();
            case "-" -> negativeNumber();
            default -> throw fault("«" + tokens.get(at).text() + "» cannot stand here");
        };
    }

    private Expression negation() {
        at++;
        return new Expression.Not(operand());
    }

    private Expression parenthesis() {
        at++;
        Expression inner = either();
        expect(Kind.SYMBOL, ")");
        return inner;
    }

    private Expression list() {
        at++;
        List<Expression> elements = new ArrayList<>();
        while (!takeOneOf("]")) {
            elements.add(operand());
            if (!takeOneOf(",") && !"]".equals(word())) {
                throw fault("«,» or «]» is missing");
            }
        }
        return new Expression.Listed(elements);
    }

    private Expression negativeNumber() {
        at++;
        if (tokens.get(at).kind() != Kind.NUMBER) {
            throw fault("arithmetic is not supported");
        }
        return literal(number("-" + tokens.get(at).text()));
    }

    private Expression literal(JsonNode constant) {
        at++;
        return new Expression.Literal(constant);
    }

    private JsonNode number(String text) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException wrong) {
            throw fault("«" + text + "» is not a number");
        }
    }

    private Expression variable(String path) {
        List<String> steps = Arrays.asList(path.strip().split("\\.", -1));
        if (steps.stream().anyMatch(String::isBlank)) {
            throw fault("«{" + path + "}» names no question");
        }
        at++;
        return new Expression.Variable(steps.get(0), steps.subList(1, steps.size()));
    }

    private String word() {
        Token token = tokens.get(at);
        boolean operator = token.kind() == Kind.WORD || token.kind() == Kind.SYMBOL;
        return operator ? token.text().toLowerCase(Locale.ROOT) : "";
    }

    private boolean takeOneOf(String... words) {
        boolean taken = Arrays.asList(words).contains(word());
        if (taken) {
            at++;
        }
        return taken;
    }

    private void expect(Kind kind, String text) {
        Token token = tokens.get(at);
        if (token.kind() != kind || kind == Kind.SYMBOL && !token.text().equals(text)) {
            throw fault(
                    token.kind() == Kind.END ? "«" + text + "» is missing" : "«" + token.text() + "» is not expected");
        }
        at++;
    }

    private SyntaxFault fault(String message) {
        return new SyntaxFault(tokens.get(at).column(), message);
    }
}
