package no.svarbrev.platform.http;

import io.netty.util.NetUtil;
import io.vertx.core.Handler;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** From where a request comes, to count by; never stored as such. */
public final class Caller {
    private static final int IPV6_BYTES = 16;
    private static final int SUBSCRIBER_BYTES = 8;
    /** What an IPv4 address begins with where it is written as one of IPv6, as by a proxy that listens to both: ::ffff:192.0.2.1. */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String KEY = Caller.class.getName();

    private Caller() {}

    /**
     * Finds out, once for each request.
     *
     * @param proxies how many stand in front; the last of them wrote the rightmost address, and what stands left of the first
     *     one's own is what the browser says of itself
     */
    static Handler<RoutingContext> noting(int proxies) {
        return ctx -> {
            ctx.put(KEY, of(ctx, proxies));
            ctx.next();
        };
    }

    private static String of(RoutingContext ctx, int proxies) {
        return Optional.of(ctx.request().headers().getAll(FORWARDED_FOR))
                .flatMap(headers -> fromTheRight(headers, proxies))
                .orElseGet(() -> of(ctx.request().remoteAddress()));
    }

    /** Empty when so many proxies cannot have been passed. */
    static Optional<String> fromTheRight(List<String> headers, int proxies) {
        List<String> hops = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        return proxies == 0 || hops.size() < proxies
                ? Optional.empty()
                : Optional.of(withoutPort(hops.get(hops.size() - proxies)))
                        .filter(Caller::isAddress)
                        .map(Caller::key);
    }

    /** As some proxies write it: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        return hop.replaceFirst("^\\[([^]]*)](:[0-9]+)?$", "$1").replaceFirst("^([0-9.]+):[0-9]+$", "$1");
    }

    private static boolean isAddress(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }

    /** Who makes the request. */
    public static String of(RoutingContext ctx) {
        return ctx.get(KEY);
    }

    /** The address; of IPv6 only the first 64 bits, since one subscriber has all the rest to choose from. */
    public static String of(SocketAddress remote) {
        return key(String.valueOf(remote.hostAddress()));
    }

    private static String key(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != IPV6_BYTES) {
            return address;
        }
        return Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length)
                ? NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, MAPPED.length, IPV6_BYTES))
                : HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES);
    }
}
