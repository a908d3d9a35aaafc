package no.svarbrev.mail;

import io.vertx.core.Future;
import java.util.Locale;

/**
 * A reply of a mail server (RFC 5321, section 4.2).
 *
 * @param text all its lines, with their codes
 */
record SmtpReply(int code, String text) {
    static final int SEND_THE_TEXT = 354;

    /** A reply that refuses a command. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SmtpReply reply;

        Refusal(SmtpReply reply) {
            super(reply.text(), null, false, false);
            this.reply = reply;
        }

        SmtpReply reply() {
            return reply;
        }
    }

    boolean isPositive() {
        return code >= 200 && code < 400;
    }

    boolean isPermanent() {
        return code >= 500;
    }

    /** The server ends the conversation with this reply. */
    boolean isFarewell() {
        return code == 421;
    }

    /** Whether a line of the reply to EHLO names the extension, such as {@code STARTTLS}. */
    boolean offers(String extension) {
        return text.lines()
                .map(line -> line.substring(Math.min(4, line.length())))
                .anyMatch(line -> line.equalsIgnoreCase(extension)
                        || line.regionMatches(true, 0, extension + " ", 0, extension.length() + 1));
    }

    /** Whether the line of the reply to EHLO that lists the ways to log in has this one. */
    boolean offersLogin(String method) {
        return text.lines()
                .filter(line -> line.length() > 4
                        && line.substring(4).toUpperCase(Locale.ROOT).startsWith("AUTH"))
                .anyMatch(line -> line.toUpperCase(Locale.ROOT).matches(".*[ =]" + method + "( .*)?"));
    }

    /** This reply, or the failure that it means. */
    Future<SmtpReply> orRefusal() {
        return isPositive() ? Future.succeededFuture(this) : Future.failedFuture(new Refusal(this));
    }
}
