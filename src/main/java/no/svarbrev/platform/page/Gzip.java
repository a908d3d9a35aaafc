package no.svarbrev.platform.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Pages of links, compressed for those who take it. Only these: from the length of a compressed page one can guess at what is
 * secret in it, when one can make a browser ask for it again and again with words of one's own (BREACH). Whoever can ask for the
 * page of a link knows the link already, which is all the secret there is; the pages behind a login have more, and go as they are.
 */
final class Gzip {
    /** Below this a page goes in one or two packets as it is. */
    private static final int WORTH_IT = 2_000;

    /** It takes off two thirds of a short page and nine tenths of a long one, and the best only a little more for several times the work. */
    private static final int QUICKEST = Deflater.BEST_SPEED;

    private Gzip() {}

    /** What is sent, with the headers for it. */
    static Buffer of(RoutingContext ctx, String html) {
        String path = ctx.request().path();
        boolean ofLink = path.startsWith("/s/") || path.startsWith("/u/");
        if (!ofLink || html.length() < WORTH_IT) {
            return Buffer.buffer(html);
        }
        ctx.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!isAccepted(ctx.request().getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            return Buffer.buffer(html);
        }
        ctx.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return compressed(html.getBytes(StandardCharsets.UTF_8), QUICKEST);
    }

    /** @param encodings what the browser takes, as its header says */
    static boolean isAccepted(String encodings) {
        return encodings != null
                && Stream.of(encodings.toLowerCase(Locale.ROOT).split(","))
                        .map(encoding -> encoding.replace(" ", ""))
                        .anyMatch(encoding -> encoding.equals("gzip")
                                || encoding.startsWith("gzip;q=") && !encoding.matches("gzip;q=0(\\.0*)?"));
    }

    /** @param level of {@link Deflater} */
    static Buffer compressed(byte[] content, int level) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream(content.length / 4);
        try (GZIPOutputStream gzip = new Levelled(sent, level)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(sent.toByteArray());
    }

    /** The class of the JDK has a level, but no parameter for it. */
    private static final class Levelled extends GZIPOutputStream {
        Levelled(OutputStream to, int level) throws IOException {
            super(to);
            def.setLevel(level);
        }
    }
}
