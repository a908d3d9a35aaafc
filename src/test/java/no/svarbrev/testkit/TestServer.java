package no.svarbrev.testkit;

import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.svarbrev.Groundwork;
import no.svarbrev.Server;
import no.svarbrev.demo.DemoStudy;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.platform.page.StaticFiles;

/** The whole server in this JVM, on a free port and a database of its own, with a clock that the test moves. */
public final class TestServer implements AutoCloseable {
    public static final String TOKEN = "token-of-the-test-suite";
    public static final String PASSWORD = "password of the test suite";
    public static final String SECRET = "secret of the test suite, long enough for all";

    /** The response of whoever was invited last; their numbers tell nothing of the order. */
    public static final String NEWEST_RESPONSE =
            "FROM response WHERE invitation_id = (SELECT id FROM invitation ORDER BY created_at DESC LIMIT 1)";

    /** What never changes is made once for all servers of a run. */
    private static final StaticFiles FILES = new StaticFiles();

    private static final Pages PAGES = new Pages(FILES);

    private final DatabaseAddress address;
    private final TestClock clock = new TestClock();
    private final Server server;
    private final Server.Serving serving;

    private TestServer(DatabaseAddress address, Map<Setting, String> settings) {
        this.address = address;
        Map<Setting, String> all = new EnumMap<>(Map.of(
                Setting.PORT, "0",
                Setting.API_TOKEN, TOKEN,
                Setting.SECRET, SECRET));
        all.putAll(settings);
        this.server =
                new Server(Config.read(all, Map.of()), address, clock, new Groundwork(Vertx.vertx(), FILES, PAGES));
        this.serving = await(server.start());
    }

    public static TestServer start() {
        return start(Map.of());
    }

    /** Whoever says another password for the administrator, or none, gets a database that nobody has been in. */
    public static TestServer start(Map<Setting, String> settings) {
        return new TestServer(
                settings.containsKey(Setting.ADMIN_PASSWORD) ? TestDatabase.fresh() : TestDatabase.withAdministrator(),
                settings);
    }

    /** On a database that is there, perhaps by a detour. */
    public static TestServer on(DatabaseAddress address, Map<Setting, String> settings) {
        Map<Setting, String> all = new EnumMap<>(Map.of(Setting.ADMIN_PASSWORD, PASSWORD));
        all.putAll(settings);
        return new TestServer(address, all);
    }

    /** A second server on the same database. */
    public TestServer another(Map<Setting, String> settings) {
        return new TestServer(address, settings);
    }

    public int port() {
        return serving.port();
    }

    /** The one-time link of the first administrator; only where no password is set. */
    public String passwordLink() {
        return serving.passwordLink().orElseThrow();
    }

    public DemoStudy demo() {
        return serving.demo();
    }

    public TestClock clock() {
        return clock;
    }

    public Api api() {
        return new Api(port(), TOKEN);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** The first column of a query, as texts. */
    public List<String> sql(String query) {
        return TestDatabase.column(address, query);
    }

    /** Waits until the query gives this, for at most a minute. */
    public void eventually(String query, String expected) {
        TestDatabase.eventually(address, query, expected);
    }

    /** One number for all rows of every table: the same when nothing has changed. */
    public String checksum() {
        List<String> tables = sql("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1");
        return String.join(
                "\n",
                tables.stream()
                        .map(table -> table + " "
                                + sql("SELECT coalesce(sum(hashtextextended(t::text, 0)), 0) || ' ' || count(*) FROM "
                                        + table + " t"))
                        .toList());
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    @Override
    public void close() {
        await(server.stop());
        await(server.end());
        TestDatabase.leave(address);
    }
}
