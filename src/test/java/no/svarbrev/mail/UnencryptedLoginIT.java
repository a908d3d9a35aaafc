package no.svarbrev.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.Test;

/** Fault B11: a mail server that offers no encryption gets neither password nor letters, and the administrator sees why. */
class UnencryptedLoginIT {
    @Test
    void theLettersWaitAndThePageSaysWhatFor() throws Exception {
        Vertx vertx = Vertx.vertx();
        ScriptedSmtp smtp = new ScriptedSmtp(vertx).answering("EHLO", "250-test\r\n250 AUTH PLAIN LOGIN");
        String url = "smtp://svar:hemmelig@127.0.0.1:" + smtp.port() + "?starttls=optional";
        try (TestServer server = TestServer.start(Map.of(Setting.SMTP_URL, url))) {
            String survey = server.api().survey("nav-leder");
            server.api().invite(survey, 1);
            server.api().post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");
            server.eventually(
                    "SELECT state || ' ' || (reply LIKE '%does not offer STARTTLS%') FROM message", "queued true");
            Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
            browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
            assertThat(browser.get("/admin/surveys/" + survey)
                            .page()
                            .select("main")
                            .text())
                    .contains("I kø: 1. E-postserveren tar dem ikke ennå:", "does not offer STARTTLS")
                    .doesNotContain("hemmelig");
            assertThat(smtp.commands).isNotEmpty().allMatch(command -> command.startsWith("EHLO"));
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }
}
