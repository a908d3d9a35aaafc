package no.svarbrev.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
    private static Config read(Map<String, String> environment) {
        return Config.read(Map.of(), environment);
    }

    private static List<String> faults(Map<String, String> environment) {
        return catchThrowableOfType(Config.Faulty.class, () -> read(environment))
                .faults();
    }

    @Test
    void nothingNeedsToBeSet() {
        Config config = read(Map.of());
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.link("/s/x")).isEqualTo("http://localhost:8080/s/x");
        assertThat(config.mailReplyTo()).isEqualTo(config.mailFrom());
        assertThat(config.demo()).isFalse();
    }

    @Test
    void noLimitOfTheDatabaseNeedsToBeSet() {
        assertThat(read(Map.of()).databaseLimits()).isEqualTo(DatabaseLimits.usual());
        assertThat(read(Map.of("SVARBREV_DATABASE_STATEMENT", "9"))
                        .databaseLimits()
                        .statement())
                .isEqualTo(Duration.ofSeconds(9));
    }

    /** The longest wait for a connection and the longest silence on it together: what is promised in OPERATING.md. */
    @Test
    void byTheUsualLimitsEveryRequestIsAnsweredWithinEightSeconds() {
        DatabaseLimits usual = DatabaseLimits.usual();
        assertThat(usual.acquire().plus(usual.silence())).isLessThan(Duration.ofSeconds(8));
        assertThat(usual.lock()).isLessThan(usual.statement());
    }

    @Test
    void aFlagWinsOverTheEnvironmentAndABlankIsNotSet() {
        Map<String, String> environment = Map.of("SVARBREV_PORT", "9000", "SVARBREV_HOST", "  ");
        assertThat(read(environment).port()).isEqualTo(9000);
        assertThat(read(environment).host()).isEqualTo("127.0.0.1");
        assertThat(Config.read(Map.of(Setting.PORT, "9001"), environment).port())
                .isEqualTo(9001);
    }

    @Test
    void linksHaveNoDoubleSlash() {
        assertThat(read(Map.of("SVARBREV_BASE_URL", "https://svar.no/under/")).link("/s/x"))
                .isEqualTo("https://svar.no/under/s/x");
        assertThat(read(Map.of("SVARBREV_BASE_URL", "https://svar.no")).https()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT|65536",
                "PORT|-1",
                "DATABASE_STATEMENT|0,5",
                "DATABASE_LIFETIME|86401",
                "DATABASE_QUEUE|mange",
                "PORT|åtti",
                "BASE_URL|ftp://svar.no",
                "BASE_URL|svar.no",
                "BASE_URL|https://svar.no?a=b",
                "BASE_URL|https://svar.no#a",
                "DATABASE_URL|mysql://a/b",
                "QUESTIONNAIRES|finnes-ikke",
                "SMTP_URL|http://post.no",
                "MAIL_FROM|'a@b.no\r\nBcc: c@d.no'",
                "ADMIN_PASSWORD|kort",
                "API_TOKEN|kort",
                "SECRET|for kort hemmelighet",
                "DEMO|ja"
            })
    void aWrongValueIsToldWithTheNameOfItsSettingAndNotTheValue(String setting, String value) {
        List<String> faults = faults(Map.of("SVARBREV_" + setting, value));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0)).startsWith("SVARBREV_" + setting + " (--").doesNotContain(value);
    }

    @Test
    void allFaultsComeTogether() {
        assertThat(faults(Map.of("SVARBREV_PORT", "x", "SVARBREV_DEMO", "x", "SVARBREV_QUESTIONNAIRES", "x")))
                .hasSize(3);
    }
}
