package no.svarbrev.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import no.svarbrev.platform.incoming.ReceiverLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file on its way to one receiver. The next block is asked for when the last has left, so that one block is in memory.
 * When the receiver goes away the sending fails at once, whatever is still under way; when reading fails midway the file
 * is cut off, never ended as if it were whole.
 */
public final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    private final HttpServerResponse response;
    private final FileHead head;
    private final Promise<Void> sent = Promise.promise();

    Download(HttpServerResponse response, FileHead head) {
        this.response = response;
        this.head = head;
        response.closeHandler(closed -> left());
        response.exceptionHandler(broken -> left());
    }

    /** Succeeds while there is someone to send to. */
    Future<Void> unlessLeft() {
        return response.closed() || sent.future().failed()
                ? Future.failedFuture(new ReceiverLeft())
                : Future.succeededFuture();
    }

    /** Succeeds when all blocks have left. */
    Future<Void> send(Blocks blocks) {
        step(blocks);
        return sent.future();
    }

    private void step(Blocks blocks) {
        unlessLeft()
                .compose(here -> blocks.next())
                .onSuccess(block -> write(blocks, block))
                .onFailure(sent::tryFail);
    }

    private void write(Blocks blocks, Buffer block) {
        if (sent.future().isComplete()) {
            return;
        }
        if (block.length() == 0) {
            sent.tryComplete();
            return;
        }
        if (!response.headWritten()) {
            head.put(response);
            response.setChunked(true);
        }
        response.write(block).onSuccess(written -> step(blocks)).onFailure(broken -> left());
    }

    private void left() {
        sent.tryFail(new ReceiverLeft());
    }

    Future<Void> end() {
        return response.end();
    }

    /** The failure, for the one problem handler; it cuts the connection when the file has begun. */
    Future<Void> failed(Throwable failure) {
        if (response.headWritten() && !(failure instanceof ReceiverLeft)) {
            LOG.warn("A download broke off: {}", failure.toString());
        }
        return Future.failedFuture(failure);
    }
}
