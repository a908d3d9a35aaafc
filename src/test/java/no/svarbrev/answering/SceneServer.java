package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.LongTexts;
import no.svarbrev.testkit.TestServer;
import no.svarbrev.testkit.ThreeLanguages;

/** A server with the questionnaire that has every kind of question: «alle», and «lange» in long words. */
final class SceneServer {
    private static final Path FORM = Path.of("src/test/resources/answering/questionnaires/alle/1.json");

    private SceneServer() {}

    static TestServer start(Path folder) throws IOException {
        put(folder, "alle", form());
        put(folder, "lange", LongTexts.in(form()));
        put(folder, "spraak", ThreeLanguages.in(form()));
        return TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
    }

    static JsonNode form() throws IOException {
        return new ObjectMapper().readTree(FORM.toFile());
    }

    private static void put(Path folder, String code, JsonNode form) throws IOException {
        Path own = Files.createDirectories(folder.resolve(code));
        Files.writeString(own.resolve("1.json"), form.toString());
    }

    /** One more language is one more line. */
    static List<Scene> scenes(TestServer server) {
        Scenes usual = new Scenes(server, "alle", "nb");
        return Stream.of(
                        usual.inItsWords(),
                        usual.outside(),
                        usual.besides(),
                        new Scenes(server, "lange", "nb").inItsWords(),
                        new Scenes(server, "spraak", "nn").inItsWords(),
                        new Scenes(server, "spraak", "nn").besides(),
                        new Scenes(server, "spraak", "en").inItsWords(),
                        new Scenes(server, "spraak", "en").besides())
                .flatMap(scenes -> scenes)
                .toList();
    }
}
