package no.svarbrev;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a piece of SQL reads, writes and calls: what stands after FROM, JOIN, USING, INTO, UPDATE and COPY, but for the
 * names that it gives itself in WITH. It knows no more of the language; a name it has misread is nobody's table, and fails the
 * test that asks.
 */
final class SqlNames {
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|'(?:[^']|'')*'|#\\{\\w+}|\\$\\d+|\"[^\"]*\"|[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*|::|\\S");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");
    private static final Set<String> END_OF_LIST = Set.of(
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "RETURNING",
            "FOR",
            "WINDOW",
            "SET",
            "LOOP",
            ";");
    /** Before UPDATE, where that is not the statement: a lock, or what follows a conflict. */
    private static final Set<String> NO_STATEMENT = Set.of("FOR", "KEY", "DO");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> own = new TreeSet<>();
    private final Set<String> read = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> called = new TreeSet<>();

    private SqlNames() {}

    static SqlNames of(String sql) {
        SqlNames names = new SqlNames();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (!token.group().startsWith("--")) {
                names.tokens.add(token.group());
            }
        }
        for (int at = 0; at < names.tokens.size(); at++) {
            names.look(at);
        }
        names.read.removeAll(names.own);
        return names;
    }

    Set<String> read() {
        return read;
    }

    Set<String> written() {
        return written;
    }

    Set<String> called() {
        return called;
    }

    /** The names that it gives itself. */
    Set<String> own() {
        return own;
    }

    private String token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : "";
    }

    private void look(int at) {
        switch (token(at)) {
            case "FROM" -> from(at);
            case "JOIN" -> item(at + 1);
            case "USING" -> {
                if (!token(at + 1).equals("(")) {
                    list(at + 1);
                }
            }
            case "INTO", "COPY" -> write(at + 1);
            case "UPDATE" -> {
                if (!NO_STATEMENT.contains(token(at - 1))) {
                    write(at + 1);
                }
            }
            default -> named(at);
        }
    }

    private void from(int at) {
        switch (token(at - 1)) {
            case "DISTINCT" -> {}
            case "DELETE" -> write(at + 1);
            default -> list(at + 1);
        }
    }

    private void write(int at) {
        written.add(token(at));
    }

    /** Items by comma, to the end of the clause or of the parenthesis around it. */
    private void list(int first) {
        item(first);
        int depth = 0;
        for (int at = first;
                at < tokens.size() && depth >= 0 && !(depth == 0 && END_OF_LIST.contains(token(at)));
                at++) {
            switch (token(at)) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "," -> {
                    if (depth == 0) {
                        item(at + 1);
                    }
                }
                default -> {}
            }
        }
    }

    private void item(int at) {
        if (token(at).equals("LATERAL") || token(at).equals("ONLY")) {
            item(at + 1);
        } else if (NAME.matcher(token(at)).matches() && !token(at + 1).equals("(")) {
            read.add(token(at));
        }
    }

    private void named(int at) {
        if (!NAME.matcher(token(at)).matches()) {
            return;
        }
        if (token(at + 1).equals("(")) {
            called.add(token(at));
        }
        boolean first = Set.of("WITH", "RECURSIVE", ",").contains(token(at - 1));
        if (first && token(at + 1).equals("AS") && token(at + 2).equals("(")) {
            own.add(token(at));
        }
    }
}
