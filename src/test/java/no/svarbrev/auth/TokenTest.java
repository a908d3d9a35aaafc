package no.svarbrev.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.svarbrev.auth.account.Token;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void aRandomTokenHas256BitsAndIsNeverTheSame() {
        Token token = Token.random();
        assertThat(token.looksRandom()).isTrue();
        assertThat(Token.random()).isNotEqualTo(token);
    }

    @Test
    void nothingSecretCanReachALog() {
        Token token = Token.random();
        List<Object> logged = List.of(
                token,
                new LoginForm("admin", "hemmelig", NextPath.of("/admin")),
                new PasswordForm("hemmelig", "hemmelig"),
                new Actor(Optional.empty(), "admin", token.text(), null, null));
        assertThat(logged.toString()).doesNotContain("hemmelig").doesNotContain(token.text());
    }
}
