package no.svarbrev.answering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Chromium.Colours;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.Looks;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What WCAG 2.1 A and AA ask of every page that a respondent can meet, as far as a machine can tell, in a real browser. */
class AccessibilityIT {
    private static final List<Integer> WIDTHS = List.of(1280, 768, 320);
    private static final int NARROW = 320;
    private static final int NARROWEST_WITH_TABLES = 700;
    private static final int WIDE = 1280;

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Looks looks;
    private static Pictures pictures;

    @AutoClose
    private static TestServer server;

    private static List<Scene> scenes;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        looks = new Looks(browser);
        pictures = new Pictures(browser);
        server = SceneServer.start(folder);
        scenes = SceneServer.scenes(server);
    }

    static List<Scene> scenes() {
        return scenes;
    }

    @Test
    void everyKindOfQuestionIsLookedAt() throws IOException {
        assertThat(QuestionnaireReader.read(
                                "alle", 1, SceneServer.form().toString().getBytes(UTF_8))
                        .questions())
                .extracting(Question::kind)
                .containsAll(EnumSet.allOf(Question.Kind.class));
    }

    /** Each that people look at, and of the many with longer words, and those of other languages, every fourth. */
    static List<Scene> scenesForAxe() {
        return IntStream.range(0, scenes.size())
                .filter(number -> LongForm.ON || number % 4 == 0 || Pictures.isTakenOf(scenes.get(number)))
                .mapToObj(scenes::get)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenesForAxe")
    void axeFindsNothingAtAnyWidthInLightOrDark(Scene scene) throws IOException {
        scene.way().accept(browser);
        List<String> violations = new ArrayList<>();
        for (int width : widths(scene)) {
            browser.width(width).colours(Colours.LIGHT);
            pictures.take(scene, width, Colours.LIGHT);
            Axe.violations(browser).forEach(violation -> violations.add(width + " light " + violation));
            browser.colours(Colours.DARK);
            pictures.take(scene, width, Colours.DARK);
            Axe.violationsOfColour(browser).forEach(violation -> violations.add(width + " dark " + violation));
        }
        assertThat(violations).isEmpty();
    }

    /** Longer words, and those of other languages, change no more than what is found where there is least room for them. */
    private static List<Integer> widths(Scene scene) {
        if (LongForm.ON) {
            return WIDTHS;
        }
        return Pictures.isTakenOf(scene) ? List.of(WIDE, NARROW) : List.of(NARROW);
    }

    /** Words of another language change no layout that long ones do not. */
    static List<Scene> scenesInBokmål() {
        return scenes.stream()
                .filter(scene -> !scene.name().startsWith("spraak"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenesInBokmål")
    void everythingCanBeReadAndHitOnATelephoneAndMagnifiedAndWithMoreSpace(Scene scene) {
        scene.way().accept(browser);
        browser.width(NARROWEST_WITH_TABLES);
        assertThat(looks.tooWide()).as("with tables").isEmpty();
        browser.width(NARROW);
        assertThat(looks.tooWide()).as("on a telephone").isEmpty();
        assertThat(looks.tooSmall()).isEmpty();
        assertThat(looks.spaced().tooWide()).as("with more space").isEmpty();
        assertThat(looks.clipped()).isEmpty();
        browser.zoomed(WIDE, 400);
        assertThat(looks.tooWide()).as("magnified, with more space").isEmpty();
    }

    static List<Scene> scenesInUsualWords() {
        return scenes.stream().filter(scene -> scene.name().startsWith("alle")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenesInUsualWords")
    void forcedColoursLeaveEdgesMarksAndFocus(Scene scene) {
        browser.colours(Colours.FORCED).width(WIDE);
        scene.way().accept(browser);
        assertThat(Axe.violations(browser)).isEmpty();
        assertThat(looks.faint()).isEmpty();
        browser.tab();
        assertThat(looks.focus()).isEmpty();
    }
}
