package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.MailServer;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed (SIGKILL) in the middle of sending: nobody is forgotten, and few can get a second copy. */
class KillWhileMailingIT {
    private static final int CONTACTS = 200;
    private static final int KILLS = 5;
    private static final int BETWEEN_KILLS = 30;

    /** Connections to a mail server, with one message at a time on each. */
    private static final int LANES = 4;

    private static final String IN_HAND = """
            SELECT contact.email
              FROM message
              JOIN invitation ON invitation.id = message.invitation_id
              JOIN contact ON contact.id = invitation.contact_id
             WHERE message.state = 'sending'
            """;

    /** What the lease of a courier would do, had the test the time to wait for it. */
    private static final String TWO_MINUTES_PASS =
            "UPDATE message SET claimed_at = claimed_at - interval '3 minutes' WHERE state = 'sending'";

    @TempDir
    private Path folder;

    /** The threads of the mail server in this JVM die of the connections that a kill resets, as they should; not a word of it. */
    @BeforeAll
    static void letMailThreadsDieQuietly() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!thread.getName().startsWith("smtp:")) {
                failure.printStackTrace();
            }
        });
    }

    @AfterAll
    static void listenAgain() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void nobodyIsForgottenAndOnlyThoseInHandAtAKillCanGetASecondCopy() {
        try (MailServer mail = new MailServer()) {
            DatabaseAddress database = TestDatabase.fresh();
            ServerCommand command = ServerCommand.in(folder)
                    .on(database)
                    .with(Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires")
                    .with(Setting.SMTP_URL, mail.url());
            Set<String> inHand = new HashSet<>();
            List<Integer> sentAtKills = new ArrayList<>();
            invite(command);
            for (int kill = 1; kill <= KILLS; kill++) {
                try (ServerProcess server = command.launch()) {
                    mail.await(kill * BETWEEN_KILLS);
                    server.kill9();
                }
                sentAtKills.add(mail.size());
                List<String> atThisKill = TestDatabase.column(database, IN_HAND);
                assertThat(atThisKill).hasSizeLessThanOrEqualTo(LANES);
                inHand.addAll(atThisKill);
                TestDatabase.column(database, TWO_MINUTES_PASS);
            }
            try (ServerProcess server = command.start()) {
                TestDatabase.eventually(database, "SELECT string_agg(DISTINCT state, ' ') FROM message", "accepted");
                server.stop();
            }
            assertEachGotOne(mail.counts(), inHand);
            System.out.printf(
                    "Killed after %s mails; in hand then: %d; sent in all: %d to %d people%n",
                    sentAtKills, inHand.size(), mail.size(), CONTACTS);
        }
    }

    /** Enqueued by a server that has no mail server to give them to, and told so. */
    private static void invite(ServerCommand command) {
        try (ServerProcess server =
                command.with(Setting.SMTP_URL, "smtp://127.0.0.1:1").start()) {
            String survey = server.api().survey("lagring");
            server.api().invite(survey, CONTACTS);
            server.api().post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");
            server.stop();
        }
    }

    private static void assertEachGotOne(Map<String, Long> mails, Set<String> inHand) {
        assertThat(mails).hasSize(CONTACTS);
        Set<String> twice = new HashSet<>(mails.keySet());
        twice.removeIf(to -> mails.get(to) == 1);
        assertThat(inHand).as("those who could get a second copy").containsAll(twice);
        assertThat(mails.values().stream().mapToLong(count -> count - 1).sum()).isLessThanOrEqualTo(LANES * KILLS);
    }
}
