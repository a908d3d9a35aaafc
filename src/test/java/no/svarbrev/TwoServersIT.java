package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.MailServer;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two server processes on one database, both with a courier at work. */
class TwoServersIT {
    private static final int CONTACTS = 200;
    private static final String WAITING =
            "SELECT count(*) FROM message WHERE state NOT IN ('accepted', 'stopped', 'rejected')";

    @TempDir
    private Path folder;

    @AutoClose
    private MailServer mail;

    private DatabaseAddress database;

    @BeforeEach
    void startMailServer() {
        mail = new MailServer();
        database = TestDatabase.empty();
    }

    private ServerCommand command(String name) {
        return ServerCommand.in(folder.resolve(name))
                .on(database)
                .with(Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires")
                .with(Setting.SMTP_URL, mail.url());
    }

    /** Both at the same time, on a database without tables and without a secret. */
    @Test
    void eachContactGetsOneInvitationAndOneReminderHoweverManyPressWhereAndTheLinksWorkOnBoth() throws Exception {
        try (ServerProcess one = command("one").launch();
                ServerProcess other = command("other").launch()) {
            List<Api> apis = List.of(one.awaitReady().api(), other.awaitReady().api());
            String survey = apis.get(0).survey("lagring");
            assertThat(apis.get(1).invite(survey, CONTACTS)).hasSize(CONTACTS);

            assertThat(pressEverywhere(apis, survey, "invitation")).isEqualTo(CONTACTS);
            awaitNothingWaits();
            assertEachGot(1);
            assertTheLinksWorkOn(one, other);

            assertThat(pressEverywhere(apis, survey, "reminder")).isEqualTo(CONTACTS - 1);
            awaitNothingWaits();
            assertThat(mail.size()).isEqualTo(2 * CONTACTS - 1);
            assertThat(mail.counts().values()).allMatch(mails -> mails <= 2);
            assertThat(mail.tokens().values()).allMatch(links -> links.size() == 1);
        }
    }

    @Test
    void twoCouriersInOneProcessSendEachMailOnceToo() throws Exception {
        Map<Setting, String> settings = Map.of(
                Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires", Setting.SMTP_URL, mail.url());
        try (TestServer one = TestServer.start(settings);
                TestServer other = one.another(settings)) {
            String survey = one.api().survey("lagring");
            one.api().invite(survey, CONTACTS);
            assertThat(pressEverywhere(List.of(one.api(), other.api()), survey, "invitation"))
                    .isEqualTo(CONTACTS);
            one.eventually(WAITING, "0");
            assertEachGot(1);
        }
    }

    @Test
    void aServerWithAnotherSecretIsRefusedAndSaysSo() {
        try (ServerProcess first = command("first")
                .with(Setting.SECRET, "the secret of the first server, thirty-two")
                .start()) {
            assertRefused(command("second").with(Setting.SECRET, "the secret of another server, thirty-two"));
            assertRefused(command("third"));
            assertThat(first.api().get("/api/v1/studies").status()).isEqualTo(200);
        }
    }

    private static void assertRefused(ServerCommand command) {
        try (ServerProcess refused = command.launch()) {
            assertThat(refused.exitCode()).as(refused.output()).isEqualTo(78);
            assertThat(refused.output())
                    .contains("SVARBREV_SECRET")
                    .doesNotContain("thirty-two")
                    .doesNotContain("Exception");
        }
    }

    /** Four presses on each server at the same time; gives how many messages they made together. */
    private static int pressEverywhere(List<Api> apis, String survey, String kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> onOne = () -> press(apis.get(0), survey, kind);
            Callable<Integer> onOther = () -> press(apis.get(1), survey, kind);
            List<Callable<Integer>> presses = Stream.generate(() -> List.of(onOne, onOther))
                    .limit(4)
                    .flatMap(List::stream)
                    .toList();
            List<Integer> messages = new ArrayList<>();
            for (Future<Integer> press : threads.invokeAll(presses)) {
                messages.add(press.get());
            }
            return messages.stream().mapToInt(Integer::intValue).sum();
        } finally {
            threads.shutdown();
        }
    }

    private static int press(Api api, String survey, String kind) {
        return api.post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"" + kind + "\"}")
                .json()
                .get("messages")
                .asInt();
    }

    private void awaitNothingWaits() {
        TestDatabase.eventually(database, WAITING, "0");
    }

    private void assertEachGot(long mails) {
        assertThat(mail.counts())
                .hasSize(CONTACTS)
                .allSatisfy((to, count) -> assertThat(count).as(to).isEqualTo(mails));
    }

    /** One contact begins on one server and submits on the other; then no reminder is due. */
    private void assertTheLinksWorkOn(ServerProcess one, ServerProcess other) {
        List<String> tokens =
                mail.tokens().values().stream().map(links -> links.get(0)).toList();
        assertThat(tokens).doesNotHaveDuplicates();
        for (String token : tokens) {
            assertThat(new Respondent(one.port(), token).status()).isEqualTo(200);
            assertThat(new Respondent(other.port(), token).status()).isEqualTo(200);
        }
        new Respondent(one.port(), tokens.get(0))
                .start()
                .type("en_forst", "Her")
                .next();
        Respondent later = new Respondent(other.port(), tokens.get(0));
        assertThat(later.pageName()).isEqualTo("to");
        later.next().next().send();
        assertThat(TestDatabase.column(database, "SELECT count(*) FROM response WHERE submitted_at IS NOT NULL"))
                .containsExactly("1");
    }
}
