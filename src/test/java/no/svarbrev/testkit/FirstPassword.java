package no.svarbrev.testkit;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.auth.account.FirstAdministrator;
import no.svarbrev.auth.account.PasswordLinks;
import no.svarbrev.auth.account.Passwords;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.platform.database.Database;

/** What the first start of a server with a password in its settings does to the accounts. */
final class FirstPassword {
    private FirstPassword() {}

    static void choose(DatabaseAddress address) {
        Vertx vertx = Vertx.vertx();
        Database database = new Database(vertx, address);
        try {
            new FirstAdministrator(
                            database,
                            new PasswordLinks(TestServer.SECRET.getBytes(StandardCharsets.UTF_8)),
                            new Passwords(new Blocking(vertx, "passwords")),
                            Clock.systemUTC(),
                            Config.read(Map.of(Setting.ADMIN_PASSWORD, TestServer.PASSWORD), Map.of()))
                    .prepare()
                    .eventually(database::close)
                    .await(30, TimeUnit.SECONDS);
            vertx.close().await(30, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }
}
