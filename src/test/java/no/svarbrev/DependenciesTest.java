package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A library that {@code pom.xml} names has a place in {@code .github/DEPENDENCIES.md}, which says why it is there. */
class DependenciesTest {
    private static final Path SAID = Path.of(".github/DEPENDENCIES.md");

    @Test
    void eachLibraryIsSaidWhyItIsThere() throws IOException {
        String said = Files.readString(SAID);
        List<String> libraries = Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser())
                .select("project > dependencies > dependency > artifactId")
                .eachText();
        assertThat(libraries)
                .hasSizeGreaterThan(20)
                .allSatisfy(library -> assertThat(said)
                        .as("%s of pom.xml in %s", library, SAID)
                        .containsPattern("(?<![\\w-])" + library + "(?![\\w-])"));
    }
}
