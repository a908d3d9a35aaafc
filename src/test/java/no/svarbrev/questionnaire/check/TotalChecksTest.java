package no.svarbrev.questionnaire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import org.junit.jupiter.api.Test;

/** What is said of what stands below the columns of grids, and of what names it. */
class TotalChecksTest {
    private static final String GRID = "{'type':'matrixdropdown','name':'q','title':'Q','rows':['a','b'],'columns':["
            + "{'name':'k','title':'K','cellType':'text','inputType':'number','min':0%s},"
            + "{'name':'andre','title':'A','cellType':'expression','expression':'%s'}]}";

    private static String grid(String total, String cell) {
        return GRID.formatted(total, cell);
    }

    private static byte[] file(String... elements) {
        return ("{'title':'T','pages':[{'name':'p','elements':[" + String.join(",", elements) + "]}]}")
                .replace('\'', '"')
                .replace('~', '\'')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> findings(String... elements) {
        return Checks.of(file(elements)).stream()
                .map(finding -> finding.code().name().toLowerCase(Locale.ROOT) + " " + finding.pointer())
                .toList();
    }

    private static String asked(String condition) {
        return "{'type':'text','name':'t','title':'T','visibleIf':'" + condition + "'}";
    }

    @Test
    void aTotalIsKnownByTheNameOfItsGridAndItsColumn() {
        String sum = ",'totalType':'sum'";
        assertThat(findings(
                        grid(sum, "{row.k} / {totalRow.k} + countInArray({matrix}, ~k~)"), asked("{q-total.k} > 3")))
                .isEmpty();
        assertThat(findings(grid(sum, "1"), asked("{q-total} notempty"))).isEmpty();
        assertThat(findings(grid(sum, "1"), asked("{q-total.andre} > 3")))
                .containsExactly("unknown_part /pages/0/elements/1/visibleIf");
        assertThat(findings(grid("", "1"), asked("{q-total.k} > 3")))
                .containsExactly("unknown_reference /pages/0/elements/1/visibleIf");
        assertThat(findings(grid(sum, "{totalRow.andre}")))
                .containsExactly("unknown_part /pages/0/elements/0/columns/1/expression");
        assertThat(findings(grid(sum, "1"), asked("{totalRow.k} > 3")))
                .containsExactly("word_out_of_place /pages/0/elements/1/visibleIf");
    }

    @Test
    void aTotalInAPanelIsKnownThere() {
        String panels = "{'type':'paneldynamic','name':'p1','title':'P','panelCount':1,'templateElements':["
                + grid(",'totalType':'max'", "1") + "," + asked("{panel.q-total.%s} > 3") + "]}";
        assertThat(findings(panels.formatted("k"))).isEmpty();
        assertThat(findings(panels.formatted("x")))
                .containsExactly("unknown_part /pages/0/elements/0/templateElements/1/visibleIf");
    }

    @Test
    void aCellThatIsWorkedOutFromItsOwnTotalIsACircleAndATotalOfItsGridIsNone() {
        String own = grid("", "{totalRow.andre} + 1")
                .replace("'cellType':'expression'", "'cellType':'expression','totalType':'sum'");
        assertThat(findings(own)).containsExactly("cycle /pages/0/elements/0/columns/1");
        assertThat(findings(grid(",'totalExpression':'sumInArray({q}, ~k~)'", "1")))
                .isEmpty();
    }

    @Test
    void namesInTotalsAreLookedUp() {
        assertThat(findings(grid(",'totalExpression':'{ukjent} + {row.x}'", "1")))
                .containsExactlyInAnyOrder(
                        "unknown_reference /pages/0/elements/0/columns/0/totalExpression",
                        "unknown_part /pages/0/elements/0/columns/0/totalExpression");
        assertThat(findings(grid(",'totalType':'sum','totalFormat':'{0} av {ukjent}'", "1")))
                .containsExactly("unknown_reference /pages/0/elements/0/columns/0/totalFormat");
    }

    @Test
    void noQuestionHasTheNameThatTotalsStandUnder() {
        assertThat(findings(grid(",'totalType':'sum'", "1"), "{'type':'text','name':'q-total','title':'T'}"))
                .contains("duplicate_name /pages/0/elements/1/name");
    }

    @Test
    void otherTypesAndStylesOfTotalsAreRefusedByName() {
        assertThat(refused(",'totalType':'median'")).containsExactly("/pages/0/elements/0/columns/0/totalType");
        assertThat(refused(",'totalType':'sum','totalDisplayStyle':'roman','totalCurrency':'X'"))
                .containsExactlyInAnyOrder(
                        "/pages/0/elements/0/columns/0/totalDisplayStyle",
                        "/pages/0/elements/0/columns/0/totalCurrency");
    }

    private static List<String> refused(String total) {
        return QuestionnaireReader.reading("t", 1, file(grid(total, "1"))).faults().stream()
                .map(Finding::pointer)
                .toList();
    }
}
