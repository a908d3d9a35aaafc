package no.svarbrev.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.svarbrev.platform.http.ProblemHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private final Pages pages = new Pages();

    record Menu(boolean questionnaires, boolean mailbox, boolean accounts) {}

    record Person(String name, String csrf, Menu menu) {}

    record AdminView(String title, Person actor) {}

    @Test
    void anAdminPageHasTheMenuItsPlaceInItAndAWayOut() {
        Document page = Jsoup.parse(pages.template("test/admin")
                .text(new AdminView(
                        "Undersøkelser & <utvalg>", new Person("Kari", "secret", new Menu(true, true, true)))));

        assertThat(page.title()).isEqualTo("Undersøkelser & <utvalg> – Svarbrev");
        assertThat(page.select("nav a").eachText())
                .containsExactly("Undersøkelser", "Spørreskjemaer", "E-postkasse", "Kontoer");
        assertThat(page.select("nav a[aria-current=page]").eachText()).containsExactly("Undersøkelser");
        assertThat(page.select("form[method=post][action=/admin/logout] input[name=csrf]")
                        .val())
                .isEqualTo("secret");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("nb");
    }

    @Test
    void aProblemPageSaysWhatIsWrongAndGivesAReference() {
        Document page = Jsoup.parse(pages.template("platform/problem")
                .text(new ProblemHandler.View("nb", 404, "Finnes ikke", "Borte.", "id-1")));

        assertThat(page.title()).isEqualTo("Finnes ikke – Svarbrev");
        assertThat(page.select("h1").text()).isEqualTo("Finnes ikke");
        assertThat(page.select("main").text()).contains("Borte.").contains("Referanse: id-1");
        assertThat(page.select("link[rel=stylesheet]"))
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("/static/"));
    }

    @Test
    void aFileThatIsNotThereCannotBeLinkedTo() {
        assertThatThrownBy(() -> new StaticFiles().address("other.css")).hasMessageContaining("other.css");
    }
}
