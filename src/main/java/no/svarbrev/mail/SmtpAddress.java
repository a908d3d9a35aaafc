package no.svarbrev.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The setting {@code smtp://user:password@host:port?starttls=optional|required|disabled} or {@code smtps://…}, read. With a
 * login, encryption is required unless the setting says otherwise.
 */
record SmtpAddress(String host, int port, Security security, Optional<Login> login) {
    enum Security {
        /** TLS from the first byte. */
        TLS,
        STARTTLS_REQUIRED,
        STARTTLS_WHEN_OFFERED,
        NONE
    }

    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    static SmtpAddress parse(URI uri) {
        Optional<Login> login = Optional.ofNullable(uri.getRawUserInfo()).map(SmtpAddress::login);
        Security security = security(uri, login.isPresent());
        int port = uri.getPort() >= 0 ? uri.getPort() : usualPort(security, login.isPresent());
        return new SmtpAddress(uri.getHost(), port, security, login);
    }

    /** Whether a mail can never go there unencrypted. */
    boolean isEncrypted() {
        return security == Security.TLS || security == Security.STARTTLS_REQUIRED;
    }

    /** The password goes unencrypted only where the setting says that nothing is to be encrypted. */
    boolean mayLogInUnencrypted() {
        return security == Security.NONE;
    }

    private static Security security(URI uri, boolean login) {
        if ("smtps".equals(uri.getScheme())) {
            return Security.TLS;
        }
        String usual = login ? "starttls=required" : "starttls=optional";
        String query = uri.getQuery() == null ? usual : uri.getQuery();
        return switch (query) {
            case "starttls=optional" -> Security.STARTTLS_WHEN_OFFERED;
            case "starttls=required" -> Security.STARTTLS_REQUIRED;
            case "starttls=disabled" -> Security.NONE;
            default -> throw unreadable("only ?starttls=optional, required or disabled may follow the address");
        };
    }

    private static int usualPort(Security security, boolean login) {
        if (security == Security.TLS) {
            return 465;
        }
        return login ? 587 : 25;
    }

    private static Login login(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 0) {
            throw unreadable("a user needs a password: user:password@host");
        }
        return new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    /** URLDecoder is made for forms, where a plus is a space; here it is a plus. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unreadable(String reason) {
        return new IllegalArgumentException("SVARBREV_SMTP_URL: " + reason + ".");
    }
}
