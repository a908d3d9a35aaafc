package no.svarbrev.mail;

import io.vertx.core.Future;
import java.util.Optional;

/** Composes the text of a message at the moment of sending. Written by the room that knows what messages are about. */
public interface Letters {
    /** The letter; empty when there is nothing to send any more, which stops the message. */
    Future<Optional<Letter>> letter(OutboxMessage message);
}
