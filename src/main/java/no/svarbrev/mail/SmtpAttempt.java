package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One mail on its way through one connection, and its fate, however the connection ends. What a lost connection means
 * hangs on how far the mail had come: before the text was let in nothing can have been delivered, after it anything can.
 */
final class SmtpAttempt {
    private enum Step {
        SENDER,
        RECIPIENT,
        TEXT
    }

    private final SmtpConnection connection;
    private volatile Step step = Step.SENDER;
    private volatile boolean inDoubt;

    SmtpAttempt(SmtpConnection connection) {
        this.connection = connection;
    }

    /**
     * Never fails. The connection is good for another mail exactly if it is open afterwards.
     *
     * @param mail the whole mail with its final dot
     */
    Future<Delivery> run(String from, String to, Buffer mail, Duration within) {
        return connection
                .command("MAIL FROM:<" + from + ">")
                .compose(accepted -> command(Step.RECIPIENT, "RCPT TO:<" + to + ">"))
                .compose(accepted -> command(Step.TEXT, "DATA"))
                .compose(go -> text(go, mail))
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .compose(reply -> Future.succeededFuture(Delivery.accepted(reply.text())), this::failed);
    }

    private Future<SmtpReply> command(Step next, String line) {
        step = next;
        return connection.command(line);
    }

    private Future<SmtpReply> text(SmtpReply go, Buffer mail) {
        if (go.code() != SmtpReply.SEND_THE_TEXT) {
            return Future.failedFuture(go.text());
        }
        inDoubt = true;
        return connection.exchange(mail);
    }

    private Future<Delivery> failed(Throwable failure) {
        if (failure instanceof SmtpReply.Refusal refusal) {
            Delivery refused = refused(refusal.reply());
            return refusal.reply().isFarewell() ? closed(refused) : Future.succeededFuture(refused);
        }
        String words = Delivery.words(failure);
        return closed(inDoubt ? Delivery.unknown(words) : Delivery.deferred(words));
    }

    /** A refused sender is our fault and not the recipient's: it can be mended before the retries run out. */
    private Delivery refused(SmtpReply reply) {
        return reply.isPermanent() && step != Step.SENDER
                ? Delivery.rejected(reply.text())
                : Delivery.deferred(reply.text());
    }

    private Future<Delivery> closed(Delivery delivery) {
        return connection.close().transform(closed -> Future.succeededFuture(delivery));
    }
}
