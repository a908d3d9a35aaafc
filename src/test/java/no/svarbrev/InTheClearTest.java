package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault B11: what goes unencrypted is said at the start. */
class InTheClearTest {
    private static List<String> warnings(Map<String, String> environment) {
        return InTheClear.warnings(Config.read(Map.of(), environment));
    }

    @Test
    void nothingIsSaidOfThisMachineOrOfWhatIsEncrypted() {
        assertThat(warnings(Map.of())).isEmpty();
        assertThat(warnings(Map.of(
                        Setting.BASE_URL.env(), "https://svar.example",
                        Setting.DATABASE_URL.env(), "postgresql://a:b@db.example/a?sslmode=verify-full",
                        Setting.SMTP_URL.env(), "smtp://a:b@post.example")))
                .isEmpty();
        assertThat(warnings(Map.of(
                        Setting.DATABASE_URL.env(), "postgresql://a:b@127.0.0.1/a",
                        Setting.SMTP_URL.env(), "smtp://localhost:1025")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BASE_URL, http://svar.example, SVARBREV_BASE_URL",
        "HOST, 0.0.0.0, SVARBREV_BASE_URL",
        "DATABASE_URL, postgresql://a:hemmelig@db.example/a, SVARBREV_DATABASE_URL",
        "DATABASE_URL, postgresql://a:hemmelig@db.example/a?sslmode=allow, SVARBREV_DATABASE_URL",
        "SMTP_URL, smtp://post.example, SVARBREV_SMTP_URL",
        "SMTP_URL, smtp://a:hemmelig@post.example?starttls=optional, SVARBREV_SMTP_URL",
        "SMTP_URL, smtp://a:hemmelig@post.example?starttls=disabled, The password of the mail server"
    })
    void whatMayGoUnencryptedIsSaidWithTheSettingAndWithoutTheSecret(String setting, String value, String words) {
        assertThat(warnings(Map.of(Setting.valueOf(setting).env(), value)))
                .singleElement()
                .asString()
                .contains(words)
                .doesNotContain("hemmelig");
    }

    /** A network of its own, as between two containers, is a choice that can be stated. */
    @Test
    void aDatabaseWithoutEncryptionMayBeSaidToBeMeant() {
        assertThat(warnings(Map.of(Setting.DATABASE_URL.env(), "postgresql://a:b@db/a?sslmode=disable")))
                .isEmpty();
    }
}
