package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.questionnaire.rule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTest {
    static final List<String> LANGUAGES = Texts.LANGUAGES;

    /** A key in a template after «say», or any quoted word with a dot in the code. */
    private static final Pattern IN_TEMPLATES = Pattern.compile("say \"([a-z_.-]+)\"");

    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+\\.[a-z_.-]+)\"");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasTheSameTexts(String language) {
        assertThat(Texts.in(language).keys())
                .containsExactlyInAnyOrderElementsOf(Texts.in("nb").keys());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyTextTakesTheSameValuesAsInBokmål(String language) {
        for (String key : Texts.in("nb").keys()) {
            assertThat(placeholders(language, key)).as(key).isEqualTo(placeholders("nb", key));
        }
    }

    private static Set<String> placeholders(String language, String key) {
        String said = Texts.in(language).say(key, 98_761, 98_762).replaceAll("[^0-9]", "");
        return Stream.of("98761", "98762").filter(said::contains).collect(Collectors.toSet());
    }

    @Test
    void everyTextIsUsedAndNoneIsMissing() throws IOException {
        Set<String> used = new TreeSet<>(found(Path.of("src/main/resources/templates"), ".hbs", IN_TEMPLATES));
        used.addAll(found(Path.of("src/main/java"), ".java", IN_CODE));
        Stream.of(Fault.Kind.values())
                .map(kind -> "fault." + kind.name().toLowerCase(Locale.ROOT))
                .forEach(used::add);
        Stream.of("datetime-local", "month", "week", "time")
                .map(input -> "fault.not_a_date." + input)
                .forEach(used::add);
        Stream.of(Declaration.Kind.values())
                .flatMap(kind -> Stream.of("title", "text", "words", "button")
                        .map(part -> "decline." + kind.code() + "." + part))
                .forEach(used::add);
        Stream.of("link.unknown", "link.wait", "send.slow", "send.busy", "busy", "ended", "shut", "before", "after")
                .flatMap(page -> Stream.of(page + ".title", page + ".text"))
                .forEach(used::add);
        Set<String> there = Texts.in("nb").keys();
        assertThat(there).as("nobody says it").isSubsetOf(used);
        assertThat(found(Path.of("src/main/resources/templates"), ".hbs", IN_TEMPLATES))
                .as("no catalogue has it")
                .isSubsetOf(there);
    }

    private static Set<String> found(Path folder, String ending, Pattern key) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> key.matcher(text(file)).results())
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void countsAreSaidAsPeopleSayThem() {
        assertThat(Texts.in("nn").say("page.faults", 1)).isEqualTo("Du må rette éin feil");
        assertThat(Texts.in("en").say("page.faults", 3)).isEqualTo("You need to correct 3 errors");
    }
}
