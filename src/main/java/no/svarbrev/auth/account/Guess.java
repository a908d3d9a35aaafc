package no.svarbrev.auth.account;

import io.vertx.core.buffer.Buffer;

/** What the table of failures knows of a name and a caller: enough to count, nothing to read. */
public record Guess(Buffer byName, Buffer byAddress) {}
