package no.svarbrev.answering;

import io.vertx.core.Future;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Links that led somewhere when last looked at, by their hash: who opened a page and sends it in is not asked for once more.
 * The one seen longest ago is forgotten first. What is remembered gives nobody anything but the reading of a body.
 */
final class KnownLinks {
    private static final int MOST = 20_000;

    private final Map<ByteBuffer, Future<Boolean>> asked = new ConcurrentHashMap<>();

    private final Map<ByteBuffer, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Asks once, however many wait for the answer.
     *
     * @param question asked of the database whether it is a link of ours
     */
    Future<Boolean> ask(byte[] hash, Supplier<Future<Boolean>> question) {
        ByteBuffer key = ByteBuffer.wrap(hash);
        Future<Boolean> there = asked.get(key);
        if (there != null) {
            return there;
        }
        Future<Boolean> answer = question.get();
        Future<Boolean> before = asked.putIfAbsent(key, answer);
        return before == null ? answer.eventually(() -> forget(key)) : before;
    }

    private Future<Void> forget(ByteBuffer key) {
        asked.remove(key);
        return Future.succeededFuture();
    }

    synchronized void add(byte[] hash) {
        seen.put(ByteBuffer.wrap(hash), true);
    }

    synchronized boolean has(byte[] hash) {
        return seen.get(ByteBuffer.wrap(hash)) != null;
    }
}
