package no.svarbrev.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault A6: what says that the database is away, and what is a fault of ours. */
class OutageTest {
    private static Stream<Throwable> ofTheLine() {
        return Stream.of(
                new SocketException("Connection reset"),
                new ConnectException("Connection refused"),
                new UnknownHostException("database"),
                new ClosedChannelException(),
                ClosedConnectionException.INSTANCE,
                VertxException.noStackTrace("Connection is not active now, current status: CLOSED"),
                VertxException.noStackTrace("Timeout waiting for connection"),
                VertxException.noStackTrace("Timeout"),
                new VertxException("Pending requests failed to be sent due to connection has been closed."),
                new IllegalStateException("wrapped", new SocketException("Broken pipe")));
    }

    @ParameterizedTest
    @MethodSource("ofTheLine")
    void aBrokenLineIsAnOutage(Throwable failure) {
        assertThat(Outage.is(failure)).isTrue();
    }

    /** Shut down, starting up, too many connections, disk full, statement and lock out of time, idle, deadlock. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "57P01", "57P02", "57P03", "53300", "53100", "57014", "55P03", "25P03", "40001", "40P01", "08006",
                "08003", "58030", "28P01", "25006", "3D000"
            })
    void theDatabaseSaysSoByAState(String state) {
        assertThat(Outage.isState(state)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22021", "42P01", "42601", "25P02", "", "57"})
    void aFaultOfOursIsNone(String state) {
        assertThat(Outage.isState(state)).isFalse();
    }

    @Test
    void norIsAnyOtherFailure() {
        assertThat(Outage.is(new IllegalStateException("No such page"))).isFalse();
        assertThat(Outage.is(new NullPointerException())).isFalse();
    }
}
