package no.svarbrev.xlsform.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.svarbrev.xlsform.xpath.Tokens.Kind;
import no.svarbrev.xlsform.xpath.Tokens.Token;

/**
 * Reads the XPath of XLSForms, without paths: {@code ${name}}, {@code .}, constants (also in the curly quotation marks
 * spreadsheets make), operators and calls.
 */
public final class XPathParser {
    private static final Pattern TOKENS = Pattern.compile("\\s+"
            + "|(?<TEXT>'[^']*'|\"[^\"]*\"|[‘’][^‘’]*[‘’]|[“”][^“”]*[“”])"
            + "|\\$\\{\\s*(?<REF>[^}\\s]*)\\s*\\}"
            + "|(?<NUMBER>[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)"
            + "|(?<WORD>[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?)"
            + "|(?<SYMBOL>!=|<=|>=|\\.\\.|[=<>+\\-*(),.|/\\[\\]])");
    private static final List<Map<String, String>> LEVELS = List.of(
            Map.of("or", "or"),
            Map.of("and", "and"),
            Map.of("=", "=", "!=", "!="),
            Map.of("<", "<", "<=", "<=", ">", ">", ">=", ">="),
            Map.of("+", "+", "-", "-"),
            Map.of("*", "*", "div", "/", "mod", "%"));

    private final Tokens tokens;

    private XPathParser(String source) {
        tokens = new Tokens(TOKENS, source);
    }

    /** @throws ExpressionFault at the column that cannot be read */
    public static Expr parse(String source) {
        XPathParser parser = new XPathParser(source);
        Expr expression = parser.level(0);
        parser.tokens.expectEnd();
        return expression;
    }

    private Expr level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expr left = level(level + 1);
        while (operatorAt(level)) {
            Token operator = tokens.next();
            left = new Expr.Binary(LEVELS.get(level).get(operator.text()), left, level(level + 1), operator.column());
        }
        return left;
    }

    private boolean operatorAt(int level) {
        Token token = tokens.peek();
        return (token.kind() == Kind.SYMBOL || token.kind() == Kind.WORD)
                && LEVELS.get(level).containsKey(token.text());
    }

    private Expr unary() {
        int column = tokens.peek().column();
        if (!tokens.take("-")) {
            return primary();
        }
        tokens.deeper();
        Expr operand = unary();
        tokens.shallower();
        return operand instanceof Expr.Num number && !number.digits().startsWith("-")
                ? new Expr.Num("-" + number.digits(), column)
                : new Expr.Binary("-", new Expr.Num("0", column), operand, column);
    }

    private Expr primary() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case TEXT:
                String quoted = tokens.next().text();
                return new Expr.Text(quoted.substring(1, quoted.length() - 1), token.column());
            case NUMBER:
                return new Expr.Num(tokens.next().text().replaceFirst("^\\.", "0."), token.column());
            case REF:
                return new Expr.Ref(tokens.next().text(), token.column());
            case WORD:
                return word(tokens.next());
            default:
                return symbol(token);
        }
    }

    private Expr word(Token word) {
        return tokens.take("(") ? call(word) : new Expr.Word(word.text(), word.column());
    }

    private Expr call(Token name) {
        List<Expr> arguments = new ArrayList<>();
        tokens.deeper();
        while (!tokens.take(")")) {
            arguments.add(level(0));
            if (!tokens.take(",") && !tokens.peek().is(")")) {
                throw tokens.unexpected(")");
            }
        }
        tokens.shallower();
        return new Expr.Call(name.text(), arguments, name.column());
    }

    /** {@code ../name} is the question of that name in the same group, {@code ../../name} in the one around. */
    private Expr above(int column) {
        StringBuilder path = new StringBuilder();
        while (tokens.take("/")) {
            path.append("../");
            if (tokens.peek().kind() == Kind.WORD) {
                return new Expr.Ref(path + tokens.next().text(), column);
            }
            tokens.expect("..");
        }
        if (path.length() > 0) {
            throw new ExpressionFault(column, "a path ends with the name of a question");
        }
        return new Expr.Parent(column);
    }

    private Expr symbol(Token token) {
        if (tokens.take("(")) {
            tokens.deeper();
            Expr inner = level(0);
            tokens.expect(")");
            tokens.shallower();
            return inner;
        }
        if (tokens.take(".")) {
            return new Expr.Self(token.column());
        }
        if (tokens.take("..")) {
            return above(token.column());
        }
        throw token.kind() == Kind.END
                ? new ExpressionFault(token.column(), "the expression ends too early")
                : new ExpressionFault(token.column(), "«" + token.text() + "» is not supported here");
    }
}
