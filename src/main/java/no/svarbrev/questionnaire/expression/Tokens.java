package no.svarbrev.questionnaire.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts an expression into its words in one pass. */
final class Tokens {
    enum Kind {
        TEXT,
        NUMBER,
        VARIABLE,
        WORD,
        SYMBOL,
        END
    }

    /** A word and the column it begins at, counted from one. */
    record Token(Kind kind, String text, int column) {}

    private static final Set<String> TWO_CHARACTER_SYMBOLS = Set.of("==", "!=", "<>", ">=", "<=", "&&", "||");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        return new Tokens(source).all();
    }

    private List<Token> all() {
        while (skipBlanks()) {
            next();
        }
        tokens.add(new Token(Kind.END, "", source.length() + 1));
        return tokens;
    }

    private boolean skipBlanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at < source.length();
    }

    private void next() {
        char first = source.charAt(at);
        if (first == '\'' || first == '"') {
            upTo(first, Kind.TEXT);
        } else if (first == '{') {
            upTo('}', Kind.VARIABLE);
        } else if (Character.isDigit(first)) {
            run(Kind.NUMBER, "0123456789.");
        } else if (Character.isLetter(first)) {
            run(Kind.WORD, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
        } else {
            symbol();
        }
    }

    private void upTo(char closing, Kind kind) {
        int end = source.indexOf(closing, at + 1);
        if (end < 0) {
            throw new SyntaxFault(at + 1, "no closing " + closing);
        }
        add(kind, source.substring(at + 1, end), end + 1);
    }

    private void run(Kind kind, String allowed) {
        int end = at + 1;
        while (end < source.length() && allowed.indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        add(kind, source.substring(at, end), end);
    }

    private void symbol() {
        String two = source.substring(at, Math.min(at + 2, source.length()));
        String symbol = TWO_CHARACTER_SYMBOLS.contains(two) ? two : two.substring(0, 1);
        add(Kind.SYMBOL, symbol, at + symbol.length());
    }

    private void add(Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, at + 1));
        at = end;
    }
}
