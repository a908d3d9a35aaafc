package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.svarbrev.platform.page.StaticFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every page a respondent can meet, on all pages of the three real questionnaires. */
class TemplatesTest {
    private static final String FIELDS = "input:not([type=hidden]), textarea, select";
    private static final Map<String, String> PAGES = RenderedPages.all();

    private interface Claim {
        void check(Document page);
    }

    private static Stream<DynamicTest> onEveryPage(Claim claim) {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> claim.check(Jsoup.parse(page.getValue()))));
    }

    private static Document page(String name) {
        return Jsoup.parse(PAGES.get(name));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldHasALabel() {
        return onEveryPage(page -> assertThat(page.select(FIELDS))
                .allSatisfy(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .hasSize(1)
                        .allSatisfy(label -> assertThat(label.text()).isNotBlank())));
    }

    @TestFactory
    Stream<DynamicTest> noIdStandsTwice() {
        return onEveryPage(page -> assertThat(page.select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .doesNotContain(""));
    }

    @TestFactory
    Stream<DynamicTest> whatIsPointedToIsThere() {
        return onEveryPage(page -> Stream.of("aria-labelledby", "aria-describedby")
                .flatMap(attribute -> page.select("[" + attribute + "]").eachAttr(attribute).stream())
                .flatMap(ids -> Stream.of(ids.split(" ")))
                .forEach(id -> assertThat(page.getElementById(id)).as(id).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> thereIsOneHeadingOfTheFirstLevelAndATitle() {
        return onEveryPage(page -> {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.title()).contains(page.select("h1").text());
            assertThat(page.select("html").attr("lang")).isEqualTo("nb");
        });
    }

    @TestFactory
    Stream<DynamicTest> choicesStandInAFieldsetThatItsLegendOpens() {
        return onEveryPage(page -> {
            assertThat(page.select("input[type=radio], input[type=checkbox]"))
                    .allSatisfy(field -> assertThat(field.closest("fieldset")).isNotNull());
            assertThat(page.select("fieldset"))
                    .allSatisfy(group ->
                            assertThat(group.firstElementChild().normalName()).isEqualTo("legend"));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyErrorOfTheSummaryLeadsToItsFieldWhereItStandsAgain() {
        return onEveryPage(page -> {
            Elements links = page.select(".error-summary a");
            assertThat(links.isEmpty()).isEqualTo(!page.title().startsWith("Feil: "));
            assertThat(links).allSatisfy(link -> {
                Element field = page.getElementById(link.attr("href").substring(1));
                assertThat(field).as(link.attr("href")).isNotNull();
                String error = field.closest(".faulty").select(".error").text();
                assertThat(error).startsWith("Feil: ");
                assertThat(link.text()).endsWith(error.substring("Feil: ".length()));
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingRunsButOurScriptAndNoStyleStandsInThePage() {
        return onEveryPage(page -> {
            assertThat(page.select("script:not([src]), style, [style], iframe, img"))
                    .isEmpty();
            assertThat(page.select("script"))
                    .allSatisfy(
                            script -> assertThat(script.attr("src")).matches("/static/[a-z.]+\\.[0-9a-f]{12}\\.js"));
            assertThat(page.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(page.select("link"))
                    .allSatisfy(link ->
                            assertThat(link.attr("href")).matches("/static/[a-z.]+\\.[0-9a-f]{12}\\.(css|svg)"));
        });
    }

    @TestFactory
    Stream<DynamicTest> enterInAFieldMeansNext() {
        return onEveryPage(page -> page.select("form[action*=/p/]")
                .forEach(form -> assertThat(
                                form.select("button, [type=submit]").first().val())
                        .isEqualTo("next")));
    }

    @TestFactory
    Stream<DynamicTest> aTextIsNeverCutByTheBrowser() {
        return onEveryPage(
                page -> assertThat(page.select("[maxlength], [pattern]")).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aSyntheticStudySaysSo() {
        return onEveryPage(page -> assertThat(page.select(".notice").text())
                .contains("Øvelse: personene og svarene i denne undersøkelsen er oppdiktede."));
    }

    @TestFactory
    Stream<DynamicTest> aFirstVisitWeighsAtMostOneHundredKilobytes() {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(
                                        page.getValue().getBytes(StandardCharsets.UTF_8).length
                                                + compressed("/static/svarbrev.css")
                                                + compressed(
                                                        "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.fluid.classless.min.css"))
                                .isLessThan(100_000)));
    }

    private static int compressed(String resource) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource);
                GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            in.transferTo(gzip);
        }
        return out.size();
    }

    @Test
    void questionsThatMustBeAnsweredAndThoseThatNeedNotAreToldApartInWords() {
        Document mixed = page("som-brukerundersokelse-om_deg");
        assertThat(mixed.select("#q-stilling legend .mark").text()).isEqualTo("Må fylles ut");
        assertThat(mixed.select("#q-virksomhet label .mark").text()).isEqualTo("Valgfritt");
        assertThat(mixed.select("main").text()).doesNotContain("Du kan hoppe over");

        Document optional = page("nav-leder-moter");
        assertThat(optional.select(".mark")).isEmpty();
        assertThat(optional.select("main").text()).contains("Du kan hoppe over spørsmål du ikke vil svare på.");
    }

    @Test
    void thePageSaysWhereOneIs() {
        assertThat(page("nav-leder-moter").select(".progress p").text()).isEqualTo("Side 3 av 8");
        assertThat(page("nav-leder-moter").select("progress[value=3][max=8]")).hasSize(1);
    }

    @Test
    void theFirstPageHasNoWayBack() {
        assertThat(page("nav-leder-organisering").select(".actions button").eachText())
                .containsExactly("Neste", "Fortsett senere");
        assertThat(page("nav-leder-moter").select(".actions button").eachText())
                .containsExactly("Neste", "Forrige", "Fortsett senere");
    }

    @Test
    void aPageSendsItsVersionAndTheQuestionsItShowed() {
        Elements form = page("nav-leder-moter").select("form");
        assertThat(form.attr("action")).isEqualTo("/s/0123456789abcdefABCDEF/p/moter");
        assertThat(form.select("input[name=version]").val()).isEqualTo("nav-leder/1");
        assertThat(form.select("input[name=shown]").eachAttr("value"))
                .containsExactly("motefrekvens", "moter_andre", "mote_tema");
    }

    @Test
    void whatWasAnsweredIsShownAgain() {
        Document filled = page("nav-leder-moter-filled");
        assertThat(filled.select("input[name=motefrekvens][checked]")).hasSize(1);
        assertThat(filled.select("input[name=mote_tema][checked]")).hasSizeGreaterThan(1);
        assertThat(page("nav-leder-enkeltdeltakere-filled").select("tbody tr"))
                .allSatisfy(row -> assertThat(row.select("input[checked]")).hasSize(1));
        assertThat(page("intro-leder-organisering-filled")
                        .select("#f-antall_deltakere")
                        .val())
                .isEqualTo("12,5");
    }

    @Test
    void aTextComesBackAsItWasWrittenMarkupAndFirstEmptyLineIncluded() {
        Element text = page("nav-leder-vurdering-filled").getElementById("f-viktige_omrader");
        // As browsers do, jsoup drops the one line break after the tag.
        assertThat(text.wholeText()).endsWith("\nFørste linje er tom.\n{{title}} </textarea><script>alert(1)</script>");
        assertThat(PAGES.get("nav-leder-vurdering-filled")).contains("rows=\"6\">\n\nFørste linje");
        assertThat(page("som-brukerundersokelse-om_deg-filled")
                        .getElementById("f-virksomhet")
                        .val())
                .isEqualTo("Ærlig talt: <b>\"øving\" & 'åpenhet'</b>");
    }

    @Test
    void aRadioOfAGridIsNamedByItsRowAndItsColumn() {
        Document grid = page("nav-leder-enkeltdeltakere");
        Element radio = grid.select("tbody tr").get(1).select("input").get(2);
        assertThat(List.of(radio.attr("aria-labelledby").split(" ")))
                .extracting(id -> grid.getElementById(id).text())
                .containsExactly("Underveis i programmet", "Av og til");
    }

    @Test
    void theReviewLeadsToEachPageAndThenToSubmitting() {
        Document review = page("nav-leder-review");
        assertThat(review.select(".reviewed h2")).hasSize(8);
        assertThat(review.select(".reviewed a").eachText()).contains("Endre svarene på «Møter og dialog på ledernivå»");
        assertThat(review.select("form[action$=/submit] button").eachText()).containsExactly("Send inn svarene");
        assertThat(review.select("form a").attr("href")).endsWith("/p/avslutning");
        assertThat(review.text()).doesNotContain("ikke ferdig");

        assertThat(page("nav-leder-review-unfinished").select(".notice a")).hasSize(8);
    }

    @Test
    void theReceiptHasItsNumberAndTime() {
        assertThat(page("nav-leder-receipt").select(".card dd").eachText())
                .containsExactly("417", "2. oktober 2017 kl. 12.00");
    }
}
