package no.svarbrev.platform;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * The body of one request on its way in: refused at once when it says that it is too long, waited with when it is large and
 * others are read, counted while it comes, and cut off when it takes the place of others.
 */
final class IncomingBody {
    private static final UnfinishedBodies UNFINISHED = new UnfinishedBodies(ServerLimits.UNFINISHED_BODIES);
    private static final LargeBodies OF_RESPONDENTS = new LargeBodies(ServerLimits.LARGE_BODIES);

    /** Apart, so that nobody from outside can take the places of those who work here. */
    private static final LargeBodies OF_THE_KNOWN = new LargeBodies(ServerLimits.LARGE_BODIES);

    private static final Problem TOO_LARGE =
            new Problem(413, "too_large", "For stort", "Det som ble sendt, er større enn tjenesten tar imot.");
    private static final Problem UNREADABLE =
            Problem.badRequest("malformed_body", "Innholdet kan ikke leses. Prøv igjen.");
    private static final Problem CUT_OFF = new Problem(
            503,
            "too_slow",
            "Det tok for lang tid",
            "Det som ble sendt, kom så sakte at andre måtte slippe til. Prøv igjen.");

    private final RoutingContext ctx;
    private final Context context;
    private final int limit;
    private final Runnable begin;
    private final Handler<Buffer> pieces;
    private final Promise<Void> whole = Promise.promise();
    private long since = System.nanoTime();
    private long held;

    private IncomingBody(RoutingContext ctx, int limit, Runnable begin, Handler<Buffer> pieces) {
        this.ctx = ctx;
        this.context = ctx.vertx().getOrCreateContext();
        this.limit = limit;
        this.begin = begin;
        this.pieces = pieces;
    }

    /**
     * Succeeds when all has come; fails with a {@link Problem} when it is too much. To be called while the request is held
     * back or has just begun.
     *
     * @param begin runs when the first of it may come
     * @param pieces gets it piece by piece
     */
    static Future<Void> read(RoutingContext ctx, int limit, Runnable begin, Handler<Buffer> pieces) {
        return new IncomingBody(ctx, limit, begin, pieces).read();
    }

    private Future<Void> read() {
        long expected = expected();
        if (expected > limit) {
            return Future.failedFuture(TOO_LARGE);
        }
        if (expected <= ServerLimits.LARGE_BODY) {
            take();
            return whole.future();
        }
        ctx.request().pause();
        Patience.of(ctx).hold(ctx.request());
        LargeBodies turns = turns();
        return turns.take(this).compose(turn -> takeInTurn(turns));
    }

    /** One that does not say how long it is may be of any length. */
    private long expected() {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length);
        }
        return ctx.request().headers().contains(HttpHeaders.TRANSFER_ENCODING) ? limit : 0;
    }

    /** Behind the guard of these addresses nobody is unknown; what stands before it takes no large bodies. */
    private LargeBodies turns() {
        String path = String.valueOf(ctx.request().path());
        return path.startsWith("/admin/") || path.startsWith("/api/") ? OF_THE_KNOWN : OF_RESPONDENTS;
    }

    private Future<Void> takeInTurn(LargeBodies turns) {
        Patience.of(ctx).release(ctx.request());
        if (ctx.response().closed()) {
            turns.leave(this);
            return Future.failedFuture(new Download.ReceiverLeft());
        }
        // Until the answer: what has come in is still held while it is worked on.
        ctx.addEndHandler(end -> turns.leave(this));
        take();
        return whole.future();
    }

    private void take() {
        synchronized (this) {
            since = System.nanoTime();
        }
        UNFINISHED.begin(this);
        ctx.addEndHandler(end -> UNFINISHED.end(this));
        if ("100-continue".equalsIgnoreCase(ctx.request().getHeader(HttpHeaders.EXPECT))) {
            ctx.response().writeContinue();
        }
        begin.run();
        ctx.request().exceptionHandler(this::broke);
        ctx.request().handler(this::piece);
        ctx.request().endHandler(all -> ended());
        ctx.request().resume();
    }

    private void broke(Throwable failure) {
        UNFINISHED.end(this);
        whole.tryFail(failure instanceof HttpClosedException ? failure : UNREADABLE);
    }

    private void piece(Buffer piece) {
        if (whole.future().isComplete()) {
            return;
        }
        pieces.handle(piece);
        UNFINISHED.add(this, piece.length());
        if (held() > limit) {
            UNFINISHED.end(this);
            whole.tryFail(TOO_LARGE);
        }
    }

    synchronized void hold(int more) {
        held += more;
    }

    private void ended() {
        UNFINISHED.end(this);
        whole.tryComplete();
    }

    synchronized long held() {
        return held;
    }

    /** Whether it should let others come before it: it is not all here, and comes slowly. */
    synchronized boolean isSlow() {
        double seconds = (System.nanoTime() - since) / 1e9;
        return !whole.future().isComplete() && seconds > 2 && held < seconds * ServerLimits.LARGE_BODY_PACE;
    }

    /** By others, from any thread. What it holds is let go with the line. */
    void cutOff() {
        context.runOnContext(now -> {
            ctx.addEndHandler(told -> ctx.request().connection().close());
            whole.tryFail(CUT_OFF);
        });
    }
}
