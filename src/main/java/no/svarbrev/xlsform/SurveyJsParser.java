package no.svarbrev.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.svarbrev.xlsform.Tokens.Kind;
import no.svarbrev.xlsform.Tokens.Token;

/** Reads SurveyJS expressions for the way to XPath. */
final class SurveyJsParser {
    private static final Pattern TOKENS = Pattern.compile("\\s+"
            + "|(?<TEXT>'(?:\\\\['\"]|[^'\"])*'|\"(?:\\\\['\"]|[^'\"])*\")"
            + "|\\{(?<REF>[^{}]*)\\}"
            + "|(?<NUMBER>[0-9]+(?:\\.[0-9]+)?)"
            + "|(?<WORD>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<SYMBOL>==|!=|<>|<=|>=|&&|\\|\\||\\*=|[=<>+\\-*/%^!(),\\[\\]])");
    private static final Map<String, String> COMPARISONS = Map.ofEntries(
            Map.entry("=", "="),
            Map.entry("==", "="),
            Map.entry("equal", "="),
            Map.entry("!=", "!="),
            Map.entry("<>", "!="),
            Map.entry("notequal", "!="),
            Map.entry("<", "<"),
            Map.entry("less", "<"),
            Map.entry("<=", "<="),
            Map.entry("lessorequal", "<="),
            Map.entry(">", ">"),
            Map.entry("greater", ">"),
            Map.entry(">=", ">="),
            Map.entry("greaterorequal", ">="),
            Map.entry("contains", "contains"),
            Map.entry("contain", "contains"),
            Map.entry("*=", "contains"),
            Map.entry("notcontains", "notcontains"),
            Map.entry("notcontain", "notcontains"),
            Map.entry("anyof", "anyof"),
            Map.entry("allof", "allof"),
            Map.entry("noneof", "noneof"));
    private static final List<Map<String, String>> LEVELS = List.of(
            Map.of("or", "or", "||", "or"),
            Map.of("and", "and", "&&", "and"),
            COMPARISONS,
            Map.of("+", "+", "-", "-"),
            Map.of("*", "*", "/", "/", "%", "%"),
            Map.of("^", "^", "power", "^"));
    private static final int COMPARED = 2;

    private final Tokens tokens;

    private SurveyJsParser(String source) {
        tokens = new Tokens(TOKENS, source);
    }

    /** @throws ExpressionFault at the column that cannot be read */
    static Expr parse(String source) {
        SurveyJsParser parser = new SurveyJsParser(source);
        Expr expression = parser.level(0);
        parser.tokens.expectEnd();
        return expression;
    }

    private Expr level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expr left = level == COMPARED ? emptiness(level(level + 1)) : level(level + 1);
        while (LEVELS.get(level).containsKey(word())) {
            Token operator = tokens.next();
            Expr right = level == COMPARED ? emptiness(level(level + 1)) : level(level + 1);
            left = new Expr.Binary(
                    LEVELS.get(level).get(operator.text().toLowerCase(Locale.ROOT)), left, right, operator.column());
        }
        return left;
    }

    private Expr emptiness(Expr operand) {
        if (word().equals("empty") || word().equals("notempty")) {
            boolean empty = word().equals("empty");
            return new Expr.Empty(operand, empty, tokens.next().column());
        }
        return operand;
    }

    private String word() {
        Token token = tokens.peek();
        boolean operator = token.kind() == Kind.WORD || token.kind() == Kind.SYMBOL;
        return operator ? token.text().toLowerCase(Locale.ROOT) : "";
    }

    private Expr unary() {
        int column = tokens.peek().column();
        if (word().equals("!") || word().equals("negate")) {
            tokens.next();
            tokens.deeper();
            Expr operand = emptiness(unary());
            tokens.shallower();
            return new Expr.Not(operand, column);
        }
        if (tokens.take("-")) {
            Token number = tokens.next();
            if (number.kind() != Kind.NUMBER) {
                throw new ExpressionFault(column, "«-» stands before numbers or between");
            }
            return new Expr.Num("-" + number.text(), column);
        }
        return primary();
    }

    private Expr primary() {
        Token token = tokens.next();
        switch (token.kind()) {
            case TEXT:
                String inside = token.text().substring(1, token.text().length() - 1);
                return new Expr.Text(inside.replaceAll("\\\\(['\"])", "$1"), token.column());
            case NUMBER:
                return new Expr.Num(token.text(), token.column());
            case REF:
                return new Expr.Ref(token.text().strip(), token.column());
            case WORD:
                return constantOrCall(token);
            default:
                return brackets(token);
        }
    }

    private Expr constantOrCall(Token word) {
        if (tokens.take("(")) {
            return new Expr.Call(word.text(), upTo(")"), word.column());
        }
        if (word.text().equalsIgnoreCase("true") || word.text().equalsIgnoreCase("false")) {
            return new Expr.Bool(word.text().equalsIgnoreCase("true"), word.column());
        }
        throw new ExpressionFault(word.column(), "«" + word.text() + "» is not expected");
    }

    private Expr brackets(Token token) {
        if (token.is("[")) {
            return new Expr.Listed(upTo("]"), token.column());
        }
        if (!token.is("(")) {
            throw new ExpressionFault(token.column(), "«" + token.text() + "» is not expected");
        }
        tokens.deeper();
        Expr inner = level(0);
        tokens.expect(")");
        tokens.shallower();
        return inner;
    }

    private List<Expr> upTo(String closing) {
        List<Expr> elements = new ArrayList<>();
        tokens.deeper();
        while (!tokens.take(closing)) {
            elements.add(level(0));
            if (!tokens.take(",") && !tokens.peek().is(closing)) {
                throw tokens.unexpected(closing);
            }
        }
        tokens.shallower();
        return elements;
    }
}
