package no.svarbrev.platform.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import no.svarbrev.platform.HmacSha256;
import no.svarbrev.platform.RateLimit;
import no.svarbrev.platform.ServerLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened at the locks of the house, a line each: the event, whose account it was, and from where as a code that is the
 * same for one address until the process ends. Never an address, a token or what somebody typed: it may be a respondent's, or a
 * password in the wrong field.
 */
public final class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger("no.svarbrev.security");
    private static final byte[] KEY = new byte[32];
    private static final RateLimit LINES =
            new RateLimit(ServerLimits.SECURITY_LINES, Duration.ofMinutes(1), Clock.systemUTC());

    static {
        new SecureRandom().nextBytes(KEY);
    }

    /** What is written of. */
    public enum Event {
        LOGGED_IN,
        LOGIN_FAILED,
        /** Too many failures: not even looked at. */
        LOGIN_LOCKED,
        LOGGED_OUT,
        PASSWORD_SET,
        /** A link to choose a password that leads nowhere. */
        PASSWORD_LINK_REFUSED,
        TOKEN_REFUSED,
        /** Too many wrong tokens: not even looked at. */
        TOKENS_GUESSED,
        FORGED_FORM,
        /** Too many links that lead nowhere. */
        LINKS_GUESSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private SecurityLog() {}

    /**
     * @param who the name of an account or token of ours, or empty
     * @param caller as {@link Caller} says it, or empty for the server itself
     */
    public static void note(Event event, String who, String caller) {
        int excess = LINES.count(event + caller).excess();
        if (excess > 1) {
            return;
        }
        LOG.info(
                "event={} account={} from={}{}",
                event.word(),
                who.isEmpty() ? "-" : who,
                caller.isEmpty() ? "-" : code(caller),
                excess == 0 ? "" : " (more of these from there are not written for a minute)");
    }

    private static String code(String caller) {
        return HexFormat.of().formatHex(HmacSha256.of(KEY, caller), 0, 4);
    }
}
