package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long one waits for a server that starts: with nothing, after a kill, and again. */
@Tag("alone")
class StartTimeIT {
    @TempDir
    private Path folder;

    @Test
    void itPrintsItsAddressSoonAndStopsInOrderAndStartsAgainAfterAKill() {
        ServerCommand command = ServerCommand.in(folder).asInReadme();
        Duration first;
        try (ServerProcess server = command.start()) {
            first = server.awaitOutput("Administration: http://localhost:" + server.port() + "/admin");
            server.kill9();
            assertThat(server.postgres()).isPresent();
            Duration killed = startAndStop(command);
            Duration again = startAndStop(command);
            System.out.printf(
                    "From the start of the JVM to the address: %d ms on an empty folder, %d ms after a kill, %d ms again%n",
                    first.toMillis(), killed.toMillis(), again.toMillis());
            assertThat(first).isLessThan(Duration.ofSeconds(15));
        }
    }

    private static Duration startAndStop(ServerCommand command) {
        try (ServerProcess server = command.start()) {
            Duration untilAddress = server.awaitOutput("Administration:");
            assertThat(server.postgres()).isPresent();
            long begun = System.nanoTime();
            assertThat(server.stop()).isIn(0, 143);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(server.postgres()).as("a PostgreSQL left behind").isEmpty();
            assertThat(server.output()).doesNotContain("ERROR").doesNotContain("Exception");
            assertThat(server.output().replaceAll(".*was left running by a Svarbrev that was killed.*", ""))
                    .doesNotContain("WARN");
            return untilAddress;
        }
    }
}
