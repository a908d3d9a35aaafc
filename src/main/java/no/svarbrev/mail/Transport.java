package no.svarbrev.mail;

import io.vertx.core.Future;
import java.util.UUID;

/** A way out of the house for letters. */
public interface Transport {
    /** What became of the attempt, within a minute. Fails only by a fault in the program. */
    Future<Delivery> deliver(UUID messageId, Letter letter);

    /** How many lanes of a courier may deliver at the same time. */
    int atOnce();

    /** How many messages one lane claims at a time: 1 where a crash must leave few of them in doubt. */
    int batch();

    Future<Void> close();
}
