package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault E38: the jar starts in an empty folder with nothing but a JDK, and has all seventeen instruments with it. */
class EmptyFolderIT {
    @TempDir
    private Path folder;

    @Test
    void theJarAloneServesTheDemonstrationFromAnEmptyFolder() {
        ServerCommand command = ServerCommand.in(folder.resolve("tom"))
                .without(Setting.DATA)
                .without(Setting.ADMIN_PASSWORD)
                .saying("serve", "--demo")
                .asTheJarAlone();
        try (ServerProcess server = command.start()) {
            server.awaitOutput("Be one of them: ");
            String token = server.output().replaceAll("(?s).*?Be one of them: \\S+/s/(\\S+).*", "$1");
            Respondent person = new Respondent(server.port(), token).start();
            assertThat(person.status()).isEqualTo(200);
            assertThat(person.questions()).isNotEmpty();
            assertThat(server.output())
                    .contains("Choose the password of «admin», once: ")
                    .doesNotContain("set aside")
                    .doesNotContain("ERROR")
                    .doesNotContain("Exception");
        }
        try (ServerProcess check = command.saying("check").launch()) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.output()).contains("questionnaires:1: feil unreadable");
        }
    }
}
