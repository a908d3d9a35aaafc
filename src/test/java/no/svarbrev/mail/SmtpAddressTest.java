package no.svarbrev.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import no.svarbrev.mail.SmtpAddress.Login;
import no.svarbrev.mail.SmtpAddress.Security;
import org.junit.jupiter.api.Test;

class SmtpAddressTest {
    private static SmtpAddress read(String uri) {
        return SmtpAddress.parse(URI.create(uri));
    }

    @Test
    void thePortIsTheUsualOneUnlessGiven() {
        assertThat(read("smtp://mail.example").port()).isEqualTo(25);
        assertThat(read("smtp://u:p@mail.example").port()).isEqualTo(587);
        assertThat(read("smtps://mail.example").port()).isEqualTo(465);
        assertThat(read("smtp://mail.example:1025").port()).isEqualTo(1025);
    }

    @Test
    void encryptionIsUsedWhenOfferedUnlessSaidOtherwise() {
        assertThat(read("smtp://mail.example").security()).isEqualTo(Security.STARTTLS_WHEN_OFFERED);
        assertThat(read("smtp://mail.example?starttls=required").security()).isEqualTo(Security.STARTTLS_REQUIRED);
        assertThat(read("smtp://mail.example?starttls=disabled").security()).isEqualTo(Security.NONE);
        assertThat(read("smtps://mail.example").security()).isEqualTo(Security.TLS);
    }

    /** Fault B11. */
    @Test
    void aLoginIsOnlyMadeOverAnEncryptedConnectionUnlessSaidOtherwise() {
        assertThat(read("smtp://u:p@mail.example").security()).isEqualTo(Security.STARTTLS_REQUIRED);
        assertThat(read("smtp://u:p@mail.example?starttls=optional").mayLogInUnencrypted())
                .isFalse();
        assertThat(read("smtp://u:p@mail.example?starttls=disabled").mayLogInUnencrypted())
                .isTrue();
    }

    @Test
    void userAndPasswordMayHoldAnyCharacterAndThePasswordIsNotPrinted() {
        SmtpAddress address = read("smtp://svar%40nav.no:p%3A%2F+%C3%A5@mail.example");
        assertThat(address.login()).contains(new Login("svar@nav.no", "p:/+å"));
        assertThat(address.toString()).doesNotContain("p:/");
    }

    @Test
    void aSettingThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> read("smtp://mail.example?starttls=maybe")).hasMessageContaining("SVARBREV_SMTP_URL");
        assertThatThrownBy(() -> read("smtp://user@mail.example")).hasMessageContaining("SVARBREV_SMTP_URL");
    }
}
