package no.svarbrev.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.mail.Letter;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.page.Pages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchLettersTest {
    private static final String NAME = "Bjørg Åse Ærlig 👩🏽‍🌾 {{7*7}} <b>fet</b> & \"sitat\"";
    private static final UUID INVITATION = new UUID(20, 17);
    private static final PersonalLinks LINKS =
            new PersonalLinks("hemmelighet for prøver".getBytes(StandardCharsets.UTF_8));
    private static final String LINK =
            "https://svar.example.no/s/" + LINKS.answer(INVITATION).token();
    private static final String STOP =
            "https://svar.example.no/stop/" + LINKS.stop(INVITATION).token();

    private static Letter letter(LetterText text) {
        Config config = Config.read(Map.of(), Map.of("SVARBREV_BASE_URL", "https://svar.example.no"));
        Addressed to = new Addressed(
                INVITATION,
                "bjorg@kommune.no",
                NAME,
                "Tromsø & omegn",
                "Samarbeid NAV–kommune 2017",
                false,
                Optional.of(Instant.parse("2017-10-16T21:59:00Z")),
                text);
        return new DispatchLetters(null, LINKS, config, new Pages()).write(to);
    }

    private static String golden(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/mail", name));
        } catch (IOException missing) {
            return "";
        }
    }

    @ParameterizedTest
    @EnumSource(DispatchKind.class)
    void theLetterIsTheOneOnFile(DispatchKind kind) {
        Letter letter = letter(LetterText.standard(kind));
        assertThat(letter.subject() + "\n\n" + letter.text()).isEqualTo(golden(kind.code() + ".txt"));
        assertThat(letter.html()).isEqualTo(golden(kind.code() + ".html"));
    }

    @ParameterizedTest
    @EnumSource(DispatchKind.class)
    void whatStandsInANameIsPrintedAsItStands(DispatchKind kind) {
        Letter letter = letter(LetterText.standard(kind));
        Document html = Jsoup.parse(letter.html());
        assertThat(letter.text()).contains("Hei " + NAME + "!");
        assertThat(html.text()).contains("Hei " + NAME + "!");
        assertThat(html.select("b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DispatchKind.class)
    void bothFormsHaveTheSameLinksAndNothingIsFetched(DispatchKind kind) {
        Letter letter = letter(LetterText.standard(kind));
        Document html = Jsoup.parse(letter.html());
        assertThat(letter.text()).contains("\n" + LINK + "\n").contains(STOP);
        assertThat(html.select("a[href]").eachAttr("href")).containsExactly(LINK, LINK, STOP);
        assertThat(html.select("[src], link, script, style, img, iframe, object, form"))
                .isEmpty();
        assertThat(letter.html()).doesNotContain("url(");
        assertThat(letter.unsubscribe()).contains(URI.create(STOP));
    }

    /** Fault D32: where it stands, and as a button below. */
    @Test
    void aLinkInTheMiddleOfASentenceCanBePressedWhereItStandsToo() {
        Letter letter = letter(new LetterText("Hei", "Svar her: {{lenke}} innen fristen."));
        assertThat(Jsoup.parse(letter.html()).select("a[href]").eachAttr("href"))
                .containsExactly(LINK, LINK, LINK, STOP);
        assertThat(letter.text()).startsWith("Svar her: " + LINK + " innen fristen.");
    }

    /** Fault D32. */
    @Test
    void otherAddressesInALineCanBePressedAndWhatEndsTheSentenceIsNoneOfThem() {
        Letter letter = letter(
                new LetterText(
                        "Hei",
                        "Les mer (https://www.example.no/om?a=1&b=2). Se «http://example.no/x», javascript:alert(1)\n\n{{lenke}}"));
        Document html = Jsoup.parse(letter.html());
        assertThat(html.select("a[href]").eachAttr("href"))
                .containsExactly("https://www.example.no/om?a=1&b=2", "http://example.no/x", LINK, LINK, STOP);
        assertThat(html.text())
                .contains("Les mer (https://www.example.no/om?a=1&b=2). Se «http://example.no/x», javascript:alert(1)");
    }
}
