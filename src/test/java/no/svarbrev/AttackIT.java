package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.svarbrev.platform.Setting;
import no.svarbrev.testkit.HonestRespondents;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stopped or starved the server once, done to the packaged jar with half a gigabyte of memory while people answer:
 * all of them are served, 99 of 100 requests within a second, and the server is well afterwards.
 */
class AttackIT {
    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static HonestRespondents people;

    @BeforeAll
    static void start() {
        server = ServerCommand.in(folder)
                .asTheJar()
                .with(Setting.QUESTIONNAIRES, HonestRespondents.QUESTIONNAIRES)
                .with(Setting.SECRET, TestServer.SECRET)
                .start();
        people = HonestRespondents.of(server);
    }

    @AfterAll
    static void stop() {
        people.close();
        assertThat(server.stop()).as(server.output()).isIn(0, 143);
        server.close();
    }

    @Test
    void onAGoodDayAllAreServed() throws Exception {
        people.during("nothing", () -> Thread.sleep(Duration.ofSeconds(1).toMillis()))
                .assertServed();
    }
}
