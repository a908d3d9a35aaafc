package no.svarbrev.platform;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.HexFormat;

/** From where a request comes, to count by; never stored as such. */
public final class Caller {
    private static final int IPV6_BYTES = 16;
    private static final int SUBSCRIBER_BYTES = 8;

    private Caller() {}

    /** The address; of IPv6 only the first 64 bits, since one subscriber has all the rest to choose from. */
    public static String of(SocketAddress remote) {
        String address = String.valueOf(remote.hostAddress());
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES)
                : address;
    }
}
