package no.svarbrev.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static String caller(String address) {
        return Caller.of(SocketAddress.inetSocketAddress(4711, address));
    }

    @Test
    void oneSubscriberIsOneCallerWhateverAddressHeTakes() {
        assertThat(caller("2001:db8:1:2::1")).isEqualTo(caller("2001:db8:1:2:ffff::9"));
        assertThat(caller("2001:db8:1:2::1")).isNotEqualTo(caller("2001:db8:1:3::1"));
    }

    @Test
    void addressesOfFourPartsAreToldApart() {
        assertThat(caller("192.0.2.1")).isNotEqualTo(caller("192.0.2.2"));
    }

    @Test
    void anAddressOfFourPartsIsTheSameHoweverAProxyWritesIt() {
        assertThat(caller("::ffff:192.0.2.1")).isEqualTo(caller("192.0.2.1")).isNotEqualTo(caller("::ffff:192.0.2.2"));
        assertThat(Caller.fromTheRight(List.of("::ffff:c000:0201"), 1)).contains("192.0.2.1");
    }

    @Test
    void aSocketInTheFileSystemIsACallerToo() {
        assertThat(Caller.of(SocketAddress.domainSocketAddress("/run/svarbrev")))
                .isEqualTo("null");
    }

    /** Fault B14: the leftmost is what the browser says of itself. */
    @Test
    void behindProxiesTheCallerIsCountedFromTheRight() {
        List<String> appended = List.of("6.6.6.6, 192.0.2.1", "198.51.100.2");
        assertThat(Caller.fromTheRight(appended, 1)).contains("198.51.100.2");
        assertThat(Caller.fromTheRight(appended, 2)).contains("192.0.2.1");
        assertThat(Caller.fromTheRight(appended, 3)).contains("6.6.6.6");
        assertThat(Caller.fromTheRight(List.of("192.0.2.1:4711"), 1)).contains("192.0.2.1");
        assertThat(Caller.fromTheRight(List.of("[2001:db8::1]:47"), 1)).contains("20010db800000000");
        assertThat(Caller.fromTheRight(appended, 0)).isEmpty();
        assertThat(Caller.fromTheRight(appended, 4))
                .as("not by all the proxies")
                .isEmpty();
        for (String nothing : List.of("", ",", "unknown", "192.0.2.1, ")) {
            assertThat(Caller.fromTheRight(List.of(nothing), 1)).as(nothing).isEmpty();
        }
    }
}
