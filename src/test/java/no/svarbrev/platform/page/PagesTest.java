package no.svarbrev.platform.page;

import static no.svarbrev.testkit.Tries.texts;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.jknack.handlebars.EscapingStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final PageTemplate kept = new Pages().template("test/kept");

    private record Half(String title) {}

    private record Whole(String language, List<Part> parts) {}

    private record Part(String text, List<String> own) {}

    @Test
    void aTemplateThatNamesWhatTheViewDoesNotHaveFailsLoudly() {
        PageTemplate problem = new Pages().template("platform/problem");
        assertThatThrownBy(() -> problem.text(new Half("Noe"))).hasStackTraceContaining("The view has no «");
    }

    @Test
    void everyTextIsEscapedAsTheLibraryEscapesIt() {
        tries(2_000)
                .forAll(texts())
                .checkAssert(text -> assertThat(shown("en", new Part(text, List.of())))
                        .isEqualTo("<p>Next: " + EscapingStrategy.HTML_ENTITY.escape(text) + "</p>"));
    }

    @Test
    void whatIsKeptIsOfTheSameViewInEveryPartAndInTheSameLanguage() {
        for (int look = 0; look < 3; look++) {
            assertThat(shown("nb", new Part("Alder", List.of()))).isEqualTo("<p>Neste: Alder</p>");
            assertThat(shown("en", new Part("Alder", List.of()))).isEqualTo("<p>Next: Alder</p>");
            assertThat(shown("nb", new Part("Alder", List.of("17")))).isEqualTo("<p>Neste: Alder [17]</p>");
            assertThat(shown("nb", new Part("Alder", List.of("18")))).isEqualTo("<p>Neste: Alder [18]</p>");
        }
    }

    private String shown(String language, Part part) {
        return kept.text(new Whole(language, List.of(part))).strip();
    }
}
