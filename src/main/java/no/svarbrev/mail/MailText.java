package no.svarbrev.mail;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.EncodedPart;
import io.vertx.ext.mail.mailencoder.MailEncoder;

/** A letter as it goes over the wire after DATA: headers, the text and the HTML as alternatives, and the final dot. */
final class MailText {
    private static final String LINE_END = "\r\n";
    private static final String PROGRAM = "svarbrev";

    private MailText() {}

    static Buffer of(MultiMap headers, Letter letter) {
        MailMessage mail = new MailMessage()
                .setHeaders(headers)
                .setText(unixLines(letter.text()))
                .setHtml(unixLines(letter.html()));
        StringBuilder wire = new StringBuilder();
        append(new MailEncoder(mail, PROGRAM, PROGRAM).encodeMail(), wire);
        return Buffer.buffer(dotsDoubled(wire)).appendString("." + LINE_END);
    }

    /** The encoder ends its lines with a line feed and would encode a carriage return as a character of the text. */
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static void append(EncodedPart part, StringBuilder wire) {
        part.headers()
                .forEach((name, value) ->
                        wire.append(name).append(": ").append(value).append(LINE_END));
        wire.append(LINE_END);
        if (part.parts() == null) {
            wire.append(part.body().replace("\n", LINE_END)).append(LINE_END);
            return;
        }
        for (EncodedPart inner : part.parts()) {
            wire.append("--").append(part.boundary()).append(LINE_END);
            append(inner, wire);
        }
        wire.append("--").append(part.boundary()).append("--").append(LINE_END);
    }

    /** A line that begins with a dot gets another, so that none is taken for the end (RFC 5321, section 4.5.2). */
    private static String dotsDoubled(CharSequence wire) {
        return wire.toString().replace("\r\n.", "\r\n..");
    }
}
