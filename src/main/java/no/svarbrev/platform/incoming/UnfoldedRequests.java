package no.svarbrev.platform.incoming;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;

/**
 * Reads requests as Vert.x does, but refuses those with a header field folded over several lines, as RFC 9112 section 5.2 tells
 * servers to: a proxy in front may have read the second line as a field of its own. Vert.x has no setting for that.
 */
public final class UnfoldedRequests extends VertxHttpRequestDecoder {
    /** What Vert.x calls its own in the channel; a test fails when it no longer does. */
    private static final String DECODER = "httpDecoder";

    private boolean inHead;
    private boolean inBody;
    private boolean refused;

    private UnfoldedRequests(HttpServerOptions options) {
        super(options);
    }

    /** From the connection's first byte on. */
    public static void readBy(HttpConnection connection, HttpServerOptions options) {
        ((ConnectionBase) connection)
                .channelHandlerContext()
                .pipeline()
                .replace(DECODER, DECODER, new UnfoldedRequests(options));
    }

    @Override
    protected HttpMessage createMessage(String[] firstLine) {
        inHead = true;
        return super.createMessage(firstLine);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> read) throws Exception {
        if (refused) {
            bytes.skipBytes(bytes.readableBytes());
        } else if (!inBody && hasFold(bytes)) {
            refused = true;
            bytes.skipBytes(bytes.readableBytes());
            read.add(folded());
        } else {
            super.decode(context, bytes, read);
            read.forEach(this::note);
        }
    }

    private void note(Object part) {
        if (part instanceof HttpRequest) {
            inHead = false;
            inBody = true;
        }
        if (part instanceof LastHttpContent) {
            inBody = false;
        }
    }

    private HttpMessage folded() {
        HttpMessage message = createInvalidMessage();
        message.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("A folded field")));
        return message;
    }

    /** Whether a line of the head that has not been read yet begins with a blank. */
    private boolean hasFold(ByteBuf bytes) {
        boolean lineBegins = inHead;
        for (int at = inHead ? bytes.readerIndex() : afterEmptyLines(bytes); at < bytes.writerIndex(); at++) {
            byte each = bytes.getByte(at);
            if (lineBegins && (each == ' ' || each == '\t')) {
                return true;
            }
            if (lineBegins && (each == '\n' || each == '\r')) {
                return false;
            }
            lineBegins = each == '\n';
        }
        return false;
    }

    /** Such may come before a request, and are no end of its head. */
    private static int afterEmptyLines(ByteBuf bytes) {
        int at = bytes.readerIndex();
        while (at < bytes.writerIndex() && (bytes.getByte(at) == '\r' || bytes.getByte(at) == '\n')) {
            at++;
        }
        return at;
    }
}
