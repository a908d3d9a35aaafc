package no.svarbrev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables, views and functions that the migrations leave behind, in their last form. What a migration itself does to rows,
 * once, is no room's.
 */
final class DatabaseObjects {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MADE = Pattern.compile(
            "^CREATE TABLE (?<table>\\w+)"
                    + "|^DROP TABLE (?<gone>\\w+)"
                    + "|^CREATE (?:OR REPLACE )?VIEW (?<view>\\w+) AS(?<query>[^;]*);"
                    + "|^CREATE (?:OR REPLACE )?FUNCTION (?<function>\\w+)\\(.*?\\$\\$(?<body>.*?)\\$\\$;",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    private final Set<String> tables = new TreeSet<>();
    private final Map<String, SqlNames> views = new HashMap<>();
    private final Map<String, SqlNames> functions = new HashMap<>();

    private DatabaseObjects() {}

    static DatabaseObjects ofMigrations() {
        DatabaseObjects objects = new DatabaseObjects();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<Path> inOrder = files.sorted().toList();
            for (Path file : inOrder) {
                objects.take(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return objects;
    }

    private void take(String migration) {
        Matcher made = MADE.matcher(migration);
        while (made.find()) {
            if (made.group("table") != null) {
                tables.add(made.group("table"));
            } else if (made.group("gone") != null) {
                tables.remove(made.group("gone"));
            } else if (made.group("view") != null) {
                views.put(made.group("view"), SqlNames.of(made.group("query")));
            } else {
                functions.put(made.group("function"), SqlNames.of(made.group("body")));
            }
        }
    }

    Set<String> tables() {
        return tables;
    }

    Set<String> views() {
        return views.keySet();
    }

    Set<String> functions() {
        return functions.keySet();
    }

    /** Of a table itself; of a view or a function all that it reads, through others too. */
    Set<String> tablesBehind(String name) {
        if (tables.contains(name)) {
            return Set.of(name);
        }
        SqlNames names = views.containsKey(name) ? views.get(name) : functions.get(name);
        if (names == null) {
            throw new AssertionError("No table, view or function of the migrations is called " + name);
        }
        Set<String> behind = new TreeSet<>();
        names.read().forEach(each -> behind.addAll(tablesBehind(each)));
        names.called().stream()
                .filter(functions::containsKey)
                .filter(each -> !each.equals(name))
                .forEach(each -> behind.addAll(tablesBehind(each)));
        return behind;
    }
}
