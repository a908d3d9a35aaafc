package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Chromium.Colours;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes pictures of the respondent's pages into {@code target/pictures}, for people to look at. */
class PicturesIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    private static final Set<String> ALSO_DARK = Set.of("alle-intro", "alle-skala-errors", "alle-review");

    private static final Set<String> ALSO_LONG =
            Set.of("lange-valg", "lange-skala-errors", "lange-tabell", "lange-review");

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        Files.createDirectories(PICTURES);
        server = SceneServer.start(folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    static List<Scene> scenes() {
        return SceneServer.scenes(server).stream()
                .filter(scene -> scene.name().startsWith("alle") || ALSO_LONG.contains(scene.name()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void aPictureIsTakenAtEachWidth(Scene scene) throws IOException {
        scene.way().accept(browser.colours(Colours.LIGHT));
        for (int width : WIDTHS) {
            browser.width(width);
            take(scene.name() + "-" + width);
        }
        if (ALSO_DARK.contains(scene.name())) {
            browser.colours(Colours.DARK);
            take(scene.name() + "-dark");
        }
    }

    private static void take(String name) throws IOException {
        Path picture = Files.write(PICTURES.resolve(name + ".png"), browser.picture());
        assertThat(picture).isNotEmptyFile();
    }
}
