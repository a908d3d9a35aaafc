package no.svarbrev.platform.incoming;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.Insider;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.Texts;

/**
 * The body of one request on its way in: refused at once when it says that it is too long, waited with when it is large and
 * others are read, counted while it comes, and cut off when it takes the place of others.
 */
final class IncomingBody implements Coming {
    /** Places for large bodies, and what all unfinished ones may hold: of some, apart from others. */
    private record Room(LargeBodies turns, UnfinishedBodies unfinished) {
        Room(int bytes) {
            this(new LargeBodies(ServerLimits.LARGE_BODIES), new UnfinishedBodies(bytes));
        }
    }

    private static final Room OF_STRANGERS = new Room(ServerLimits.UNFINISHED_BODIES);

    /** Nobody from outside can take the places of those who work here. */
    private static final Room OF_INSIDERS = new Room(ServerLimits.UNFINISHED_OF_INSIDERS);

    private static final Problem TOO_LARGE =
            new Problem(413, "too_large", "For stort", "Det som ble sendt, er større enn tjenesten tar imot.");
    private static final Problem UNREADABLE =
            Problem.badRequest("malformed_body", "Innholdet kan ikke leses. Prøv igjen.");
    private final RoutingContext ctx;
    private final Context context;
    private final Room room;
    private final int limit;
    private final Runnable begin;
    private final Handler<Buffer> pieces;
    private final Promise<Void> whole = Promise.promise();
    private long since = System.nanoTime();
    private long held;

    private IncomingBody(RoutingContext ctx, int limit, Runnable begin, Handler<Buffer> pieces) {
        this.ctx = ctx;
        this.context = ctx.vertx().getOrCreateContext();
        this.room = room(ctx);
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
        // Who gets no turn is told, and nothing more is read: to drop all that so many send would take time from
        // everybody.
        return room.turns().take(this).onFailure(full -> cutWhenTold()).compose(turn -> takeInTurn());
    }

    /** One that does not say how long it is may be of any length. */
    private long expected() {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length);
        }
        return ctx.request().headers().contains(HttpHeaders.TRANSFER_ENCODING) ? limit : 0;
    }

    private static Room room(RoutingContext ctx) {
        return Insider.of(ctx).isPresent() ? OF_INSIDERS : OF_STRANGERS;
    }

    private Future<Void> takeInTurn() {
        Patience.of(ctx).release(ctx.request());
        if (ctx.response().closed()) {
            room.turns().leave(this);
            return Future.failedFuture(new ReceiverLeft());
        }
        // Until the answer: what has come in is still held while it is worked on.
        ctx.addEndHandler(end -> room.turns().leave(this));
        take();
        return whole.future();
    }

    private void take() {
        synchronized (this) {
            since = System.nanoTime();
        }
        room.unfinished().begin(this);
        ctx.addEndHandler(end -> room.unfinished().end(this));
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
        room.unfinished().end(this);
        whole.tryFail(failure instanceof HttpClosedException ? failure : UNREADABLE);
    }

    private void piece(Buffer piece) {
        if (whole.future().isComplete()) {
            return;
        }
        pieces.handle(piece);
        room.unfinished().add(this, piece.length());
        if (held() > limit) {
            room.unfinished().end(this);
            whole.tryFail(TOO_LARGE);
        }
    }

    @Override
    public synchronized void hold(int more) {
        held += more;
    }

    private void ended() {
        room.unfinished().end(this);
        whole.tryComplete();
    }

    @Override
    public synchronized long held() {
        return held;
    }

    /** Whether it should let others come before it: it is not all here, and comes slowly. */
    @Override
    public synchronized boolean isSlow() {
        double seconds = (System.nanoTime() - since) / 1e9;
        return !whole.future().isComplete() && seconds > 2 && held < seconds * ServerLimits.LARGE_BODY_PACE;
    }

    /** By others, from any thread. What it holds is let go with the line. */
    @Override
    public void cutOff() {
        context.runOnContext(now -> {
            cutWhenTold();
            whole.tryFail(notTaken("too_slow", "send.slow"));
        });
    }

    private void cutWhenTold() {
        ctx.addEndHandler(told -> ctx.request().connection().close());
    }

    /** What a sender is told who waited for a place in vain. */
    @Override
    public Problem busy() {
        return notTaken("uploads_busy", "send.busy");
    }

    private Problem notTaken(String code, String key) {
        boolean inside = room == OF_INSIDERS;
        return Problem.said(503, code, inside ? Texts.LANGUAGES.get(0) : Texts.language(ctx.request()), key);
    }
}
