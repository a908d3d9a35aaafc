package no.svarbrev.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.CsvReading;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A response that was opened again stands in the file as it was sent in, whatever is done with it since. */
class OpenedAgainIT {
    private static final String FORM = """
            {"title": "Igjen", "pages": [
              {"name": "one", "elements": [
                {"type": "radiogroup", "name": "q", "title": "Q", "choices": ["a", "b"]},
                {"type": "expression", "name": "calc", "title": "Regnet ut", "expression": "{q} + '!'"},
                {"type": "text", "name": "follow", "title": "Mer", "visibleIf": "{q} = 'b'"}]}""";
    private static final String SECOND =
            ", {\"name\": \"two\", \"elements\": [{\"type\": \"text\", \"name\": \"gone\", \"title\": \"Bort\"},"
                    + " {\"type\": \"expression\", \"name\": \"more\", \"title\": \"Mer\", \"expression\": \"{gone} + '!'\"}]}]}";

    @Test
    void neitherAQuestionThatOpensNorANewVersionTakesAnythingFromIt(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("igjen"));
        Files.writeString(folder.resolve("igjen/1.json"), FORM + SECOND);
        try (TestServer server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()))) {
            String survey = server.api().survey("igjen", 1);
            server.sql("UPDATE survey SET reopening_allowed = true WHERE id = '" + survey + "' RETURNING 1");
            String token = Api.tokenOf(server.api().invite(survey, 1).get(0));
            Respondent person = new Respondent(server.port(), token).start();
            person.choose("q", "a").next().type("gone", "der").next().send();
            Map<String, String> before = exported(server, survey);
            assertThat(before)
                    .containsEntry("calc", "a!")
                    .containsEntry("gone", "der")
                    .containsEntry("more", "der!");

            person.openLink()
                    .sendForm("/reopen")
                    .open("/s/" + token + "/p/one")
                    .choose("q", "b")
                    .next();
            assertThat(person.questions()).contains("follow");
            assertThat(exported(server, survey)).isEqualTo(before);
            server.sql("UPDATE response SET saved_pages = '{}', vouched = '{}' RETURNING 1");
            assertThat(exported(server, survey))
                    .as("taken over to a version without them")
                    .isEqualTo(before);
        }
    }

    private static Map<String, String> exported(TestServer server, String survey) {
        List<List<String>> rows = CsvReading.records(
                server.api().get("/api/v1/surveys/" + survey + "/responses.csv").text(), ',', "\n");
        Map<String, String> row = new HashMap<>();
        rows.get(0).forEach(name -> row.put(name, rows.get(1).get(row.size())));
        return row;
    }
}
