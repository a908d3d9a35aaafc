package no.svarbrev.platform.database;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.internal.SqlConnectionInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection to the database when nothing went either way on it for too long. The limit of the client's own only
 * says farewell, and leaves it to the database to hang up: one that is frozen, or behind a line that was cut without a word,
 * never does, and whoever asked would wait as long.
 */
final class Silence extends IdleStateHandler {
    private Silence(Duration longest) {
        super(0, 0, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    static void ends(SqlConnection connection, Duration longest) {
        if (((SqlConnectionInternal) connection).unwrap().unwrap() instanceof SocketConnectionBase line) {
            // First, so that the end comes to the socket itself and not to those that would say farewell.
            line.socket().channelHandlerContext().pipeline().addFirst(new Silence(longest));
        } else {
            throw new IllegalStateException("A connection without a line");
        }
    }

    @Override
    protected void channelIdle(ChannelHandlerContext ctx, IdleStateEvent silent) {
        ctx.close();
    }
}
