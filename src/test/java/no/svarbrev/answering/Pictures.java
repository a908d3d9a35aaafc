package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Chromium.Colours;

/** Puts pictures of the respondent's pages into {@code target/pictures}, for people to look at. */
final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final int WIDE = 1280;
    private static final Set<String> ALSO_DARK = Set.of("alle-intro", "alle-skala-errors", "alle-review");

    private static final Set<String> ALSO_LONG =
            Set.of("lange-valg", "lange-skala-errors", "lange-tabell", "lange-review");

    private final Chromium browser;

    Pictures(Chromium browser) throws IOException {
        this.browser = browser;
        Files.createDirectories(FOLDER);
    }

    static boolean isTakenOf(Scene scene) {
        return scene.name().startsWith("alle") || ALSO_LONG.contains(scene.name());
    }

    /** Takes the picture of this page, if it is among those that people look at, as the browser shows it now. */
    void take(Scene scene, int width, Colours colours) throws IOException {
        boolean light = colours == Colours.LIGHT;
        if (isTakenOf(scene) && (light || width == WIDE && ALSO_DARK.contains(scene.name()))) {
            String name = scene.name() + "-" + (light ? width : "dark") + ".png";
            assertThat(Files.write(FOLDER.resolve(name), browser.picture())).isNotEmptyFile();
        }
    }
}
