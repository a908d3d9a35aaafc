package no.svarbrev.platform.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** What is sent, in order. */
public interface Blocks {
    /** The next block; an empty one after the last. */
    Future<Buffer> next();
}
