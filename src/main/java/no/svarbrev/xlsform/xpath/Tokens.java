package no.svarbrev.xlsform.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words by one pattern with a named group for each kind, and gives them out in order. */
public final class Tokens {
    public static final int MAX_LENGTH = 2_000;
    static final int MAX_DEPTH = 50;

    enum Kind {
        TEXT,
        REF,
        NUMBER,
        WORD,
        SYMBOL,
        END
    }

    record Token(Kind kind, String text, int column) {
        boolean is(String word) {
            return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(word);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    Tokens(Pattern pattern, String source) {
        if (source.length() > MAX_LENGTH) {
            throw new ExpressionFault(MAX_LENGTH, "the expression is longer than " + MAX_LENGTH + " characters");
        }
        Matcher matcher = pattern.matcher(source);
        int end = 0;
        while (end < source.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new ExpressionFault(end + 1, "«" + source.charAt(end) + "» is not expected");
            }
            add(matcher, end + 1);
            end = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", source.length() + 1));
    }

    private void add(Matcher matcher, int column) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.END && matcher.group(kind.name()) != null) {
                tokens.add(new Token(kind, matcher.group(kind.name()), column));
            }
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean take(String word) {
        boolean taken = peek().is(word);
        if (taken) {
            next();
        }
        return taken;
    }

    void expect(String word) {
        if (!take(word)) {
            throw unexpected(word);
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw new ExpressionFault(peek().column(), "«" + peek().text() + "» is not expected");
        }
    }

    ExpressionFault unexpected(String wanted) {
        String found = peek().kind() == Kind.END ? "the expression ends here" : "here stands «" + peek().text() + "»";
        return new ExpressionFault(peek().column(), "«" + wanted + "» is missing: " + found);
    }

    void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionFault(peek().column(), "the expression is nested deeper than " + MAX_DEPTH);
        }
    }

    void shallower() {
        depth--;
    }
}
