package no.svarbrev.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalLinksTest {
    private static final byte[] SECRET = "hemmelighet for prøver".getBytes(StandardCharsets.UTF_8);
    private static final UUID INVITATION = new UUID(1, 2);
    private final PersonalLinks links = new PersonalLinks(SECRET);

    @Test
    void aTokenHas128BitsAndFitsInALink() {
        assertThat(links.answer(INVITATION).token()).matches("[A-Za-z0-9_-]{22}");
        assertThat(Base64.getUrlDecoder().decode(links.answer(INVITATION).token()))
                .hasSize(16);
    }

    @Test
    void aReminderCarriesTheSameLink() {
        assertThat(new PersonalLinks(SECRET).answer(INVITATION).token())
                .isEqualTo(links.answer(INVITATION).token());
    }

    @Test
    void everyInvitationSecretAndPurposeHasItsOwn() {
        assertThat(links.answer(INVITATION).token())
                .isNotEqualTo(links.answer(new UUID(1, 3)).token())
                .isNotEqualTo(links.stop(INVITATION).token())
                .isNotEqualTo(new PersonalLinks(new byte[32]).answer(INVITATION).token());
    }

    @Test
    void theSecretIsCopied() {
        byte[] secret = SECRET.clone();
        PersonalLinks own = new PersonalLinks(secret);
        secret[0] = 0;
        assertThat(own.answer(INVITATION).token())
                .isEqualTo(links.answer(INVITATION).token());
    }

    @Test
    void theDatabaseKeepsAHash() {
        assertThat(HexFormat.of().formatHex(new Link("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
