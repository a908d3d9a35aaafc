package no.svarbrev.questionnaire.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uten merker: {a} > 3 & mer",
                "<p>Hei <strong>du</strong> <em>der</em><br>ja</p>",
                "<h4>Om</h4><div><span>x</span></div><hr>",
                "<table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
                "<a href=\"https://kommune.no/?a={navn}\">her</a> <a href=\"mailto:a@b.no\">brev</a> <a href=\"tel:22\">ring</a>",
                "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Kart\">"
            })
    void whatOnlyGivesATextItsFormStaysAsItIs(String text) {
        Markup markup = Markup.of(text);
        assertThat(markup.refused()).isEmpty();
        assertThat(markup.stripped()).isEmpty();
        assertThat(markup.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x</script>|script",
                "<p onclick=\"x()\">a</p>|p onclick",
                "<a href=\"javascript:x()\">a</a>|a href",
                "<a href=\" jAvAscript:x()\">a</a>|a href",
                "<a href=\"data:text/html,x\">a</a>|a href",
                "<img src=\"https://elsewhere.no/x.png\">|img src",
                "<img src=\"data:image/svg+xml;base64,AAAA\">|img src",
                "<img src=\"x\" onerror=\"x()\">|img onerror",
                "<iframe src=\"https://x.no\"></iframe>|iframe",
                "<form action=\"/x\"><input name=\"a\"></form>|form",
                "<button>a</button>|button",
                "<svg><circle></circle></svg>|svg",
                "<math><mi>x</mi></math>|math",
                "<style>p { color: red }</style>|style",
                "<link rel=\"stylesheet\" href=\"x\">|link",
                "<meta http-equiv=\"refresh\" content=\"0\">|meta",
                "<base href=\"https://x.no\">|base",
                "<p style=\"display: none\">a</p>|p style",
                "<object data=\"x\"></object>|object",
                "<textarea></p></textarea>|textarea"
            })
    void whatRunsSendsFetchesOrHidesIsRefusedByName(String text, String name) {
        assertThat(Markup.of(text).refused()).contains(name);
    }

    @Test
    void whatOnlyChangesLooksIsTakenAwayAndTold() {
        Markup markup =
                Markup.of("<p style=\"color: red\" class=\"x\" align=center>a <font color=red>b</font></p><!-- c -->");
        assertThat(markup.refused()).isEmpty();
        assertThat(markup.stripped()).containsExactly("align", "class", "color", "style");
        assertThat(markup.text()).isEqualTo("<p>a <font>b</font></p>");
    }

    @Test
    void nothingIsLeftOpenAndThePageKeepsItsOneHeading() {
        assertThat(Markup.of("<b>1 < 2").text()).isEqualTo("<b>1 &lt; 2</b>");
        assertThat(Markup.of("<div><h1>A</h1></section></div></form><table><tr><td>x")
                        .text())
                .isEqualTo("<div><h2>A</h2></div><table><tbody><tr><td>x</td></tr></tbody></table>");
        assertThat(Markup.of("<img src=\"data:image/png;base64,iVBORw0KGgo=\">").text())
                .contains("alt=\"\"");
    }
}
