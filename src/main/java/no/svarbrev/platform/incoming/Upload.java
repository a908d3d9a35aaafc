package no.svarbrev.platform.incoming;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.Problem;

/** One uploaded file with the other fields of its form, held in memory up to a limit. Nothing is written to disk. */
public final class Upload {
    private static final String KEY = Upload.class.getName();

    private final MultiMap fields;
    private final byte[] file;

    private Upload(MultiMap fields, byte[] file) {
        this.fields = fields;
        this.file = file;
    }

    public String field(String name) {
        return fields.get(name);
    }

    public byte[] file() {
        return file.clone();
    }

    /** Before a handler that asks for it by {@link #of}. */
    public static Handler<RoutingContext> reading(int limit) {
        return ctx -> read(ctx, limit)
                .onSuccess(upload -> {
                    ctx.put(KEY, upload);
                    ctx.next();
                })
                .onFailure(ctx::fail);
    }

    /** The upload of this request, read before. */
    public static Upload of(RoutingContext ctx) {
        return ctx.get(KEY);
    }

    /** To be called at once in the handler, before the body is read. */
    private static Future<Upload> read(RoutingContext ctx, int limit) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("multipart/form-data")) {
            return Future.failedFuture(new Problem(
                    415,
                    "unsupported_media_type",
                    "Feil type innhold",
                    "Skjemaet skal sendes som multipart/form-data."));
        }
        if (!type.contains("boundary=")) {
            return Future.failedFuture(
                    Problem.badRequest("no_boundary", "Content-Type mangler «boundary», som skiller feltene."));
        }
        return new Reading(ctx, limit).upload();
    }

    private static final class Reading {
        private static final Problem CUT =
                Problem.badRequest("malformed_form", "Skjemaet kom ikke helt fram. Prøv igjen.");

        /** Bytes of the other fields and of the lines between them. */
        private static final int AROUND = 64 * 1024;

        private final RoutingContext ctx;
        private final int limit;
        private final Buffer file = Buffer.buffer();
        private final Promise<Upload> promise = Promise.promise();
        /** Files begun whose closing line has not come: with one of these left at the end, half a file came. */
        private int unfinished;

        Reading(RoutingContext ctx, int limit) {
            this.ctx = ctx;
            this.limit = limit;
        }

        Future<Upload> upload() {
            IncomingBody.read(ctx, limit + AROUND, this::begin, piece -> {})
                    .onSuccess(whole -> finish())
                    .onFailure(broken -> promise.tryFail(broken instanceof Problem ? broken : CUT));
            return promise.future();
        }

        private void begin() {
            ctx.request().setExpectMultipart(true);
            ctx.request().uploadHandler(this::part);
        }

        private void finish() {
            if (unfinished > 0) {
                promise.tryFail(CUT);
            } else {
                promise.tryComplete(new Upload(ctx.request().formAttributes(), file.getBytes()));
            }
        }

        private void part(HttpServerFileUpload part) {
            unfinished++;
            part.endHandler(end -> unfinished--);
            part.handler(bytes -> {
                if (file.length() + bytes.length() > limit) {
                    promise.tryFail(new Problem(
                            413, "too_large", "For stor fil", "Filen er større enn " + limit / 1_048_576 + " MB."));
                } else if (!promise.future().isComplete()) {
                    file.appendBuffer(bytes);
                }
            });
        }
    }
}
