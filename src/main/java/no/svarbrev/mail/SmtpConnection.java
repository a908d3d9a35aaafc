package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.regex.Pattern;

/** One connection to a mail server: a command goes out, its reply comes back. Whoever awaits a reply hears of a loss. */
final class SmtpConnection {
    private static final Pattern REPLY_LINE = Pattern.compile("[2-5][0-9][0-9]([ -].*)?");
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_REPLY = 65_536;

    private final NetSocket socket;
    private final StringBuilder lines = new StringBuilder();
    /** The greeting comes unasked. */
    private Promise<SmtpReply> awaited = Promise.promise();

    private final Future<SmtpReply> greeting = awaited.future();
    private boolean closed;

    SmtpConnection(NetSocket socket) {
        this.socket = socket;
        RecordParser parser = RecordParser.newDelimited("\n", this::read).maxRecordSize(LONGEST_LINE);
        parser.exceptionHandler(tooLong -> socket.close());
        socket.handler(parser);
        socket.exceptionHandler(broken -> socket.close());
        socket.closeHandler(gone -> lost("The connection was closed."));
    }

    Future<SmtpReply> greeting() {
        return greeting.compose(SmtpReply::orRefusal);
    }

    /** The reply, positive; a negative one is a {@link SmtpReply.Refusal}. */
    Future<SmtpReply> command(String line) {
        return exchange(Buffer.buffer(line + "\r\n"));
    }

    Future<SmtpReply> exchange(Buffer bytes) {
        Future<SmtpReply> reply = await();
        return socket.write(bytes).compose(written -> reply).compose(SmtpReply::orRefusal);
    }

    Future<Void> upgradeToTls() {
        return socket.upgradeToSsl();
    }

    Future<Void> close() {
        return socket.close();
    }

    synchronized boolean isOpen() {
        return !closed;
    }

    private synchronized Future<SmtpReply> await() {
        awaited = Promise.promise();
        Future<SmtpReply> reply = awaited.future();
        if (closed) {
            awaited.fail("The connection was closed.");
        }
        return reply;
    }

    private void read(Buffer line) {
        String text = line.toString().stripTrailing();
        lines.append(lines.isEmpty() ? "" : "\n").append(text);
        if (!REPLY_LINE.matcher(text).matches() || lines.length() > LONGEST_REPLY) {
            lost("The mail server answered with something that is no SMTP reply.");
            socket.close();
        } else if (text.length() < 4 || text.charAt(3) == ' ') {
            SmtpReply reply = new SmtpReply(Integer.parseInt(text.substring(0, 3)), lines.toString());
            lines.setLength(0);
            awaited().tryComplete(reply);
        }
    }

    private void lost(String how) {
        synchronized (this) {
            closed = true;
        }
        awaited().tryFail(how);
    }

    private synchronized Promise<SmtpReply> awaited() {
        return awaited;
    }
}
