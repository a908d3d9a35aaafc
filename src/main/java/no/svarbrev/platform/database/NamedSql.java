package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A statement with parameters by name, {@code #{name}}, for what is asked at every request. It is the client's own template
 * language, which {@code SqlTemplate} reads anew at each call; here it is read once.
 */
public final class NamedSql {
    private static final Pattern PARAMETER = Pattern.compile("#\\{(\\w+)}");

    private final String sql;
    private final List<String> names;

    private NamedSql(String sql, List<String> names) {
        this.sql = sql;
        this.names = List.copyOf(names);
    }

    public static NamedSql of(String template) {
        List<String> names = new ArrayList<>();
        String sql = PARAMETER.matcher(template).replaceAll(found -> {
            String name = found.group(1);
            if (!names.contains(name)) {
                names.add(name);
            }
            return "\\$" + (names.indexOf(name) + 1);
        });
        return new NamedSql(sql, names);
    }

    /** The first row, read by {@code mapper}. */
    public <T> Future<Optional<T>> first(SqlClient client, Map<String, Object> values, Function<Row, T> mapper) {
        return execute(client, values).map(rows -> {
            var all = rows.iterator();
            return all.hasNext() ? Optional.of(mapper.apply(all.next())) : Optional.empty();
        });
    }

    /** How many rows were written. */
    public Future<Integer> update(SqlClient client, Map<String, Object> values) {
        return execute(client, values).map(SqlResult::rowCount);
    }

    /** @param values all that the statement names, also those that are null */
    private Future<RowSet<Row>> execute(SqlClient client, Map<String, Object> values) {
        Tuple tuple = Tuple.tuple();
        for (String name : names) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("No value for #{" + name + "}");
            }
            tuple.addValue(values.get(name));
        }
        return client.preparedQuery(sql).execute(tuple);
    }
}
