package no.svarbrev.platform.config;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;

/**
 * Where the database is and who we are there, read from one URL and spoken to both drivers: JDBC (migrations) and Vert.x
 * (everything else). It refuses what it does not understand, and neither its messages nor its text hold the password.
 *
 * @param host name or address; an IPv6 address stands without brackets
 * @param sslMode as libpq defines it; {@code verify-ca} and {@code verify-full} trust what the JVM's trust store trusts
 */
public record DatabaseAddress(String host, int port, String database, String user, String password, SslMode sslMode) {

    private static final String APPLICATION = "svarbrev";
    private static final int DEFAULT_PORT = 5432;
    private static final int CONNECT_TIMEOUT_MS = 5_000;

    private static final Pattern URL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?"
            + "(?:\\[(?<ipv6>[0-9a-fA-F:.]+)]|(?<host>[^:@/?#,\\[\\]\\s]*))(?::(?<port>\\d{1,5}))?"
            + "(?:/(?<database>[^/?#]*))?(?:\\?(?<query>[^#]*))?");

    public DatabaseAddress {
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(sslMode, "sslMode");
        require(!host.isBlank(), "The database address has no host.");
        require(port >= 1 && port <= 65_535, "The port of the database address must be 1 to 65535, not " + port + ".");
        require(!user.isBlank(), "The database address has no user: write postgresql://user:password@host/database.");
        require(!database.isBlank(), "The database address has no database name.");
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=…}, also with {@code postgres:} or
     * {@code jdbc:postgresql:}. As in libpq, the port is 5432, the host localhost, the database the user's name and the
     * sslmode {@code prefer} when they are left out; user and password may also stand as parameters.
     */
    public static DatabaseAddress parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        require(
                parts.matches(),
                "The database URL must look like postgresql://user:password@host:port/database?sslmode=require,"
                        + " with characters such as @ : / ? # % in user and password percent-encoded.");
        Map<String, String> parameters = parameters(parts.group("query"));
        String user = parameters.getOrDefault("user", decoded(parts.group("user")));
        String database = decoded(parts.group("database"));
        return new DatabaseAddress(
                host(parts),
                parts.group("port") == null ? DEFAULT_PORT : Integer.parseInt(parts.group("port")),
                database.isEmpty() ? user : database,
                user,
                parameters.getOrDefault("password", decoded(parts.group("password"))),
                sslMode(parameters.getOrDefault("sslmode", SslMode.PREFER.value)));
    }

    /** For JDBC; user and password are given to the driver beside it. */
    public String jdbcUrl() {
        String url = "jdbc:postgresql://" + bracketed() + ":" + port + "/" + encoded(database) + "?sslmode="
                + sslMode.value + "&ApplicationName=" + APPLICATION;
        // Left alone, the driver wants a ~/.postgresql/root.crt; the Vert.x client knows only the JVM's trust store.
        return verifies() ? url + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" : url;
    }

    public PgConnectOptions connectOptions() {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password)
                .setCachePreparedStatements(true)
                // Also the long ones, which cost most to plan: the client would keep only those of 2,048 characters.
                .setPreparedStatementCacheSqlFilter(anyLength -> true)
                .setSslMode(sslMode)
                .addProperty("application_name", APPLICATION);
        return sslMode == SslMode.DISABLE ? options : options.setSslOptions(sslOptions());
    }

    /** False when encryption is tried, and silently done without where it fails. */
    public boolean isEncryptedOrSaidNotToBe() {
        return sslMode != SslMode.ALLOW && sslMode != SslMode.PREFER;
    }

    /** The socket's part of {@link #connectOptions()}: in Vert.x 5 the pool builder takes it by itself. */
    public NetClientOptions netClientOptions() {
        return new NetClientOptions().setTcpNoDelay(true).setTcpKeepAlive(true).setConnectTimeout(CONNECT_TIMEOUT_MS);
    }

    @Override
    public String toString() {
        return "postgresql://" + user + "@" + bracketed() + ":" + port + "/" + database + "?sslmode=" + sslMode.value;
    }

    private ClientSSLOptions sslOptions() {
        ClientSSLOptions options = new ClientSSLOptions();
        options.setHostnameVerificationAlgorithm(sslMode == SslMode.VERIFY_FULL ? "HTTPS" : "");
        return verifies() ? options.setTrustOptions(trustStoreOfTheJvm()) : options.setTrustAll(true);
    }

    private static TrustOptions trustStoreOfTheJvm() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return TrustOptions.wrap(factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JVM's trust store cannot be read.", e);
        }
    }

    private boolean verifies() {
        return sslMode == SslMode.VERIFY_CA || sslMode == SslMode.VERIFY_FULL;
    }

    private String bracketed() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static String host(Matcher parts) {
        if (parts.group("ipv6") != null) return parts.group("ipv6");
        String host = decoded(parts.group("host"));
        return host.isEmpty() ? "localhost" : host;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null || query.isEmpty()) return parameters;
        for (String pair : query.split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            String name = nameAndValue[0];
            require(
                    nameAndValue.length == 2 && name.matches("user|password|sslmode"),
                    "A parameter of the database URL is not understood: only sslmode, user and password are"
                            + " (certificates are taken from the JVM's trust store).");
            parameters.put(name, decoded(nameAndValue[1]));
        }
        return parameters;
    }

    private static SslMode sslMode(String value) {
        return Arrays.stream(SslMode.VALUES)
                .filter(mode -> mode.value.equals(value))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("The sslmode of the database URL must be one of "
                        + Arrays.stream(SslMode.VALUES).map(mode -> mode.value).collect(Collectors.joining(", "))
                        + "."));
    }

    private static String decoded(String text) {
        if (text == null) return "";
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Its message quotes the text, which may be the password.
            throw new IllegalArgumentException("A % in the database URL is not followed by two hexadecimal digits:"
                    + " write a plain percent sign as %25.");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }
}
