package no.svarbrev.mail;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.svarbrev.mail.SmtpAddress.Login;
import no.svarbrev.mail.SmtpAddress.Security;

/** What is said on a new connection before it can take mail: greeting, EHLO, STARTTLS and login. */
final class SmtpOpening {
    private final SmtpConnection connection;
    private final SmtpAddress address;
    private final String ownName;

    SmtpOpening(SmtpConnection connection, SmtpAddress address, String ownName) {
        this.connection = connection;
        this.address = address;
        this.ownName = ownName;
    }

    Future<SmtpConnection> run() {
        return connection
                .greeting()
                .compose(greeting -> hello())
                .compose(this::secure)
                .compose(this::login)
                .map(connection);
    }

    private Future<SmtpReply> hello() {
        return connection.command("EHLO " + ownName).recover(refused -> connection.command("HELO " + ownName));
    }

    private Future<SmtpReply> secure(SmtpReply hello) {
        if (address.security() == Security.TLS) {
            return Future.succeededFuture(hello);
        }
        boolean offered = hello.offers("STARTTLS");
        if (!offered && address.login().isPresent() && !address.mayLogInUnencrypted()) {
            return Future.failedFuture(
                    "The mail server does not offer STARTTLS, and the password of SVARBREV_SMTP_URL is not sent"
                            + " unencrypted. Use smtps:// or a port with STARTTLS, or say ?starttls=disabled.");
        }
        if (!offered && address.security() == Security.STARTTLS_REQUIRED) {
            return Future.failedFuture("The mail server does not offer STARTTLS, which the settings require.");
        }
        boolean wanted = address.security() == Security.STARTTLS_REQUIRED
                || address.security() == Security.STARTTLS_WHEN_OFFERED;
        return wanted && offered ? startTls() : Future.succeededFuture(hello);
    }

    /** What was offered in the clear counts no more: EHLO again. */
    private Future<SmtpReply> startTls() {
        return connection
                .command("STARTTLS")
                .compose(ready -> connection.upgradeToTls())
                .compose(secured -> hello());
    }

    private Future<SmtpReply> login(SmtpReply hello) {
        if (address.login().isEmpty()) {
            return Future.succeededFuture(hello);
        }
        Login login = address.login().get();
        return hello.offersLogin("PLAIN") || !hello.offersLogin("LOGIN") ? plain(login) : userThenPassword(login);
    }

    private Future<SmtpReply> plain(Login login) {
        return connection.command("AUTH PLAIN " + base64("\0" + login.user() + "\0" + login.password()));
    }

    private Future<SmtpReply> userThenPassword(Login login) {
        return connection
                .command("AUTH LOGIN")
                .compose(user -> connection.command(base64(login.user())))
                .compose(password -> connection.command(base64(login.password())));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
