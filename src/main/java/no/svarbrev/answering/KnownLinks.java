package no.svarbrev.answering;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Links that led somewhere when last looked at, by their hash: who opened a page and sends it in is not asked for once more.
 * The one seen longest ago is forgotten first. What is remembered gives nobody anything but the reading of a body.
 */
final class KnownLinks {
    private static final int MOST = 20_000;

    private final Map<ByteBuffer, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(byte[] hash) {
        seen.put(ByteBuffer.wrap(hash), true);
    }

    synchronized boolean has(byte[] hash) {
        return seen.get(ByteBuffer.wrap(hash)) != null;
    }
}
