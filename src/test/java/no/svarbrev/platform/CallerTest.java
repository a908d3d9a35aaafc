package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
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
    void aSocketInTheFileSystemIsACallerToo() {
        assertThat(Caller.of(SocketAddress.domainSocketAddress("/run/svarbrev")))
                .isEqualTo("null");
    }
}
