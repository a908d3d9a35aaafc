package no.svarbrev.dataset;

import static no.svarbrev.dataset.ProveForm.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.testkit.Tiny;
import org.junit.jupiter.api.Test;

/** The columns of what stands below the columns of grids. */
class TotalColumnsTest {
    private static final Instant STARTED = Instant.parse("2026-03-28T12:00:00Z");

    private static final Questionnaire FORM = Tiny.form(
            "{'type':'text','name':'x','title':'X'}",
            "{'type':'matrixdropdown','name':'kost','title':'Kostnader','visibleIf':'{x} != 1','rows':['a','b'],'columns':["
                    + "{'name':'belop','title':'Beløp','cellType':'text','inputType':'number','min':0,'totalType':'sum'},"
                    + "{'name':'gjeld','title':'Gjeld','cellType':'text','inputType':'number','totalType':'avg'},"
                    + "{'name':'fri','title':'Fri','cellType':'text','totalExpression':'iif({row.belop} > 5, {row.belop}, {x})'}]}",
            "{'type':'matrixdynamic','name':'liste','title':'Liste','columns':[{'name':'n','title':'N','cellType':'text','totalType':'count'}]}");

    private static List<Variable> variables() {
        return Dataset.of(FORM).variables().stream()
                .skip(VariableNames.META.size())
                .toList();
    }

    @Test
    void theyStandAfterTheCellsOfTheirGridAndSayWhatTheyAreOf() {
        assertThat(variables())
                .extracting(Variable::name, Variable::label, Variable::measure)
                .contains(
                        tuple("kost_belop_total", "Kostnader: Beløp: sum", Measure.NUMBER),
                        tuple("kost_gjeld_total", "Kostnader: Gjeld: gjennomsnitt", Measure.NUMBER),
                        tuple("kost_fri_total", "Kostnader: Fri: i alt", Measure.TEXT),
                        tuple("liste_n_total", "Liste: N: antall", Measure.NUMBER));
        assertThat(variables())
                .extracting(Variable::name)
                .containsSubsequence("kost_b_fri", "kost_belop_total", "liste");
    }

    @Test
    void aSumOfWhatIsNeverNegativeHasTheUsualCodesOfMissing() {
        assertThat(variable("kost_belop_total").codes()).isEqualTo(MissingCodes.USUAL);
        assertThat(variable("liste_n_total").codes()).isEqualTo(MissingCodes.USUAL);
        assertThat(variable("kost_gjeld_total").codes()).isEqualTo(MissingCodes.BELOW_ALL_NUMBERS);
    }

    private static Variable variable(String name) {
        return variables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(String name, Response response) {
        Dataset dataset = Dataset.of(FORM);
        return dataset.row(response)
                .get(dataset.variables().stream().map(Variable::name).toList().indexOf(name));
    }

    /** As it is stored when it was completed. */
    private static Response sent(String answers) {
        return response(Optional.of(STARTED.plusSeconds(60)), Tiny.completed(FORM, answers), List.of("side"));
    }

    private static Response begun(String answers) {
        return response(Optional.empty(), answers(answers), List.of());
    }

    private static Response response(Optional<Instant> submitted, Answers answers, List<String> savedPages) {
        return new Response(new UUID(0, 1), 1, 1, "nb", STARTED, submitted, answers, savedPages, 1);
    }

    @Test
    void whatWasSentInHasItsTotals() {
        String sent = "{'kost':{'a':{'belop':2.5},'b':{'belop':4}},'liste':[{'n':'x'},{'n':'y'}]}";
        assertThat(cell("kost_belop_total", sent(sent))).isEqualTo(new Cell.Amount(new BigDecimal("6.5")));
        assertThat(cell("kost_fri_total", sent(sent))).isEqualTo(new Cell.Text("6.5"));
        assertThat(cell("liste_n_total", sent(sent))).isEqualTo(new Cell.Amount(BigDecimal.valueOf(2)));
    }

    @Test
    void ofAGridThatIsNotShownNoTotalIsShown() {
        assertThat(cell("kost_belop_total", sent("{'x':1}"))).isEqualTo(Blank.of(Missing.NOT_SHOWN));
    }

    @Test
    void ofAPageThatWasNotSentInTheTotalsAreNotReachedUnlessTheGridWasAnswered() {
        assertThat(cell("kost_belop_total", begun("{}"))).isEqualTo(Blank.of(Missing.NOT_REACHED));
        assertThat(cell("kost_belop_total", begun("{'kost':{'a':{'belop':3}}}")))
                .isEqualTo(new Cell.Amount(BigDecimal.valueOf(3)));
    }
}
