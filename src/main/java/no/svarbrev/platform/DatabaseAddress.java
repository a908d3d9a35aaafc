package no.svarbrev.platform;

import io.vertx.pgclient.PgConnectOptions;

public record DatabaseAddress(String host, int port, String database, String user, String password) {
    public static DatabaseAddress parse(String url) {
        PgConnectOptions o = PgConnectOptions.fromUri(url);
        return new DatabaseAddress(o.getHost(), o.getPort(), o.getDatabase(), o.getUser(), o.getPassword());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    public PgConnectOptions connectOptions() {
        return new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password)
                .setCachePreparedStatements(true);
    }
}
