package no.svarbrev.platform.config;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import no.svarbrev.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret that personal links are made from: the setting, else a file beside the built-in database, else, for a database
 * of one's own, a row in it. A server with another secret than the database was begun with refuses to start, since every
 * link already sent would be dead.
 */
public final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final int SECRET_BYTES = 32;

    /** The secret is another than the one that the database was begun with. */
    public static final class WrongSecret extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongSecret() {
            super("SVARBREV_SECRET (--secret): is not the one that this database was begun with; links already sent"
                    + " would not work. Set the same as before.");
        }
    }

    private Installation() {}

    /** Reads or makes the secret. Blocks for the file. */
    public static Future<byte[]> secret(SqlClient client, Config config) {
        if (config.secret().isPresent()) {
            return check(client, config.secret().get().getBytes(StandardCharsets.UTF_8));
        }
        return config.database().isPresent() ? keptInDatabase(client) : check(client, keptIn(config.data()));
    }

    private static byte[] keptIn(Path data) {
        Path file = data.resolve("secret");
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, HexFormat.of().formatHex(random()));
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret in " + file + " cannot be read or made", unreadable);
        }
    }

    private static final String BEGIN = """
            INSERT INTO installation (secret, secret_fingerprint) VALUES (#{secret}, #{fingerprint})
            ON CONFLICT (only_one) DO NOTHING
            """;

    private static final String FIND = "SELECT secret, secret_fingerprint FROM installation";

    private static Future<byte[]> check(SqlClient client, byte[] secret) {
        Map<String, Object> values = new HashMap<>();
        values.put("secret", null);
        values.put("fingerprint", Buffer.buffer(fingerprint(secret)));
        return SqlTemplate.forUpdate(client, BEGIN)
                .execute(values)
                .compose(begun -> client.query(FIND).execute())
                .compose(rows -> isFingerprint(rows.iterator().next(), secret)
                        ? Future.succeededFuture(secret)
                        : Future.failedFuture(new WrongSecret()));
    }

    private static Future<byte[]> keptInDatabase(SqlClient client) {
        byte[] fresh = random();
        return SqlTemplate.forUpdate(client, BEGIN)
                .execute(Map.of("secret", Buffer.buffer(fresh), "fingerprint", Buffer.buffer(fingerprint(fresh))))
                .compose(begun -> client.query(FIND).execute())
                .compose(rows -> kept(rows.iterator().next()));
    }

    private static Future<byte[]> kept(Row row) {
        if (row.getBuffer("secret") == null) {
            return Future.failedFuture(new WrongSecret());
        }
        LOG.warn("The secret of personal links is kept in the database itself, since SVARBREV_SECRET is not set:"
                + " whoever has a copy of the database can open the links in it.");
        return Future.succeededFuture(row.getBuffer("secret").getBytes());
    }

    private static boolean isFingerprint(Row row, byte[] secret) {
        return Arrays.equals(row.getBuffer("secret_fingerprint").getBytes(), fingerprint(secret));
    }

    private static byte[] random() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Tells secrets apart; says nothing useful about one. */
    private static byte[] fingerprint(byte[] secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("svarbrev fingerprint ".getBytes(StandardCharsets.UTF_8));
            return sha256.digest(secret);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
