package no.svarbrev.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LinkTest {
    private final Link link = new Link("abc");

    @Test
    void allThatOneDoesByALinkIsBelowIt() {
        assertThat(link.path()).isEqualTo("/s/abc");
        assertThat(link.page("en%20side")).isEqualTo("/s/abc/p/en%20side");
        assertThat(link.review()).isEqualTo("/s/abc/review");
        assertThat(link.receipt()).isEqualTo("/s/abc/receipt");
        assertThat(link.later()).isEqualTo("/s/abc/later");
        assertThat(link.decline()).isEqualTo("/s/abc/decline");
        assertThat(link.decline(Declaration.Kind.NO_MAIL)).isEqualTo("/s/abc/decline/no-mail");
    }

    @Test
    void theLinkThatStopsMailAndThePublicOneLeadElsewhere() {
        assertThat(new StopLink("abc").path()).isEqualTo("/stop/abc");
        assertThat(new PublicLink("abc").path()).isEqualTo("/u/abc");
    }

    @Test
    void theDatabaseKeepsTheSha256OfEither() {
        String ofAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(HexFormat.of().formatHex(link.hash())).isEqualTo(ofAbc);
        assertThat(HexFormat.of().formatHex(new StopLink("abc").hash())).isEqualTo(ofAbc);
    }
}
