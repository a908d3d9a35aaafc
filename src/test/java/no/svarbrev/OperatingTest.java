package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.svarbrev.platform.config.Setting;
import org.junit.jupiter.api.Test;

/** What is said of settings beside the code is what the code has. */
class OperatingTest {
    private static final Pattern NAME = Pattern.compile("SVARBREV_[A-Z_]+");

    @Test
    void everySettingStandsInTheTablesWithItsDefault() throws IOException {
        List<String> rows = Files.readAllLines(Path.of(".github/OPERATING.md")).stream()
                .filter(line -> line.startsWith("| `SVARBREV_"))
                .toList();
        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(rows)
                        .filteredOn(row -> row.contains("`" + setting.env() + "`"))
                        .singleElement()
                        .asString()
                        .contains(setting.fallback()
                                .map(value -> "`" + value + "`")
                                .orElse("")));
    }

    @Test
    void noOtherSettingIsSpokenOf() throws IOException {
        List<String> settings =
                Arrays.stream(Setting.values()).map(Setting::env).toList();
        for (String file : List.of("README.md", ".github/OPERATING.md", ".github/QUESTIONNAIRES.md", ".env.example")) {
            assertThat(NAME.matcher(Files.readString(Path.of(file))).results().map(MatchResult::group))
                    .as(file)
                    .isSubsetOf(settings);
        }
    }
}
