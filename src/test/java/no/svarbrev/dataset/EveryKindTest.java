package no.svarbrev.dataset;

import static no.svarbrev.dataset.EveryKindForm.cell;
import static no.svarbrev.dataset.EveryKindForm.submitted;
import static no.svarbrev.dataset.EveryKindForm.unfinished;
import static no.svarbrev.dataset.EveryKindForm.variable;
import static no.svarbrev.dataset.ProveForm.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.response.Response;
import org.junit.jupiter.api.Test;

/** The columns of each kind of question, and what answers put in them. */
class EveryKindTest {
    private static final Cell TICKED = new Cell.Code("1", "Valgt");
    private static final Cell NOT_TICKED = new Cell.Code("0", "Ikke valgt");

    @Test
    void everyKindHasItsColumns() {
        assertThat(EveryKindForm.DATASET.variables().stream()
                        .map(Variable::name)
                        .skip(VariableNames.META.size()))
                .containsExactly(
                        "ja",
                        "ja_other_tekst",
                        "egen",
                        "egen_other_tekst",
                        "flere_x",
                        "flere_y",
                        "flere_z",
                        "flere_none",
                        "flere_other",
                        "flere_other_tekst",
                        "kryss_m",
                        "kryss_n",
                        "kryss_other",
                        "kryss_other_tekst",
                        "kryss_tekst",
                        "best",
                        "rang_p",
                        "rang_q",
                        "rang_r",
                        "bryter",
                        "skala",
                        "ord",
                        "tekst",
                        "antall",
                        "dag",
                        "mer",
                        "sum",
                        "kontakt_navn",
                        "kontakt_alder",
                        "delt1",
                        "rute_en",
                        "rute_to",
                        "celler_r1_valg",
                        "celler_r1_valg_other_tekst",
                        "celler_r1_kryss_e",
                        "celler_r1_kryss_f",
                        "celler_r1_tall",
                        "celler_r2_valg",
                        "celler_r2_valg_other_tekst",
                        "celler_r2_kryss_e",
                        "celler_r2_kryss_f",
                        "celler_r2_tall",
                        "rader_antall",
                        "rader",
                        "personer_antall",
                        "personer",
                        "leder",
                        "team");
    }

    @Test
    void labelsKeepTheTextAsWritten() {
        assertThat(variable("flere_x").label()).isEqualTo("Flere, {kommune}: x");
        assertThat(variable("celler_r2_kryss_e").label()).isEqualTo("Celler: r2: kryss: e");
        assertThat(variable("kontakt_navn").label()).isEqualTo("Kontakt: Navn");
        assertThat(variable("personer_antall").label()).isEqualTo("Personer: antall");
    }

    @Test
    void whatIsWrittenForOtherStandsBesideItsCodeWhereverItIsKept() {
        Response response = submitted(
                answers(
                        "{'ja':'other','ja-Comment':'Kanskje','egen':'Tredje','kryss':['m','Fjerde'],'kryss-Comment':'Femte'}"));
        assertThat(cell(response, "ja")).isEqualTo(new Cell.Code("other", "Annet, spesifiser"));
        assertThat(cell(response, "ja_other_tekst")).isEqualTo(new Cell.Text("Kanskje"));
        assertThat(cell(response, "egen")).isEqualTo(new Cell.Code("other", "Annet, spesifiser"));
        assertThat(cell(response, "egen_other_tekst")).isEqualTo(new Cell.Text("Tredje"));
        assertThat(cell(response, "kryss_m")).isEqualTo(TICKED);
        assertThat(cell(response, "kryss_n")).isEqualTo(NOT_TICKED);
        assertThat(cell(response, "kryss_other")).isEqualTo(TICKED);
        assertThat(cell(response, "kryss_other_tekst")).isEqualTo(new Cell.Text("Fjerde"));
        assertThat(cell(response, "kryss_tekst")).isEqualTo(new Cell.Text("Femte"));
    }

    @Test
    void numbersAreTheSameChoiceHoweverTheyAreWritten() {
        assertThat(cell(submitted(answers("{'egen':2.0}")), "egen")).isEqualTo(new Cell.Code("2", "2"));
        assertThat(cell(submitted(answers("{'egen':'2'}")), "egen")).isEqualTo(new Cell.Code("2", "2"));
    }

    @Test
    void noneIsAnAnswerAndRefusedIsNot() {
        Response response = submitted(answers("{'ja':'refused','egen':'dontknow','flere':['none']}"));
        assertThat(cell(response, "ja").missing()).isEqualTo(Missing.REFUSED);
        assertThat(cell(response, "egen").missing()).isEqualTo(Missing.DONT_KNOW);
        assertThat(cell(response, "flere_none")).isEqualTo(TICKED);
        assertThat(cell(response, "flere_x")).isEqualTo(NOT_TICKED);
    }

    @Test
    void anOptionOrRowBehindAConditionThatDoesNotHoldIsNotShown() {
        Response hidden = submitted(answers("{'ja':'b','flere':['x'],'rute':{'en':'lav'}}"));
        assertThat(cell(hidden, "flere_z").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(hidden, "rute_to").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(hidden, "celler_r2_valg").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(hidden, "celler_r1_valg").missing()).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(cell(hidden, "celler_r1_tall").missing()).isEqualTo(Missing.NOT_SHOWN);
        Response shown = submitted(answers("{'ja':'a','flere':['x'],'rute':{'en':'vet_ikke'}}"));
        assertThat(cell(shown, "flere_z")).isEqualTo(NOT_TICKED);
        assertThat(cell(shown, "rute_en").missing()).isEqualTo(Missing.DONT_KNOW);
        assertThat(cell(shown, "rute_to").missing()).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(cell(shown, "celler_r2_valg").missing()).isEqualTo(Missing.NOT_ANSWERED);
    }

    @Test
    void onlyWhatCanBeHiddenHasACodeForIt() {
        assertThat(variable("rute_en").values()).extracting(Value::missing).doesNotContain(Missing.NOT_SHOWN);
        assertThat(variable("rute_to").values()).extracting(Value::missing).contains(Missing.NOT_SHOWN);
        assertThat(variable("flere_x").values()).extracting(Value::missing).doesNotContain(Missing.NOT_SHOWN);
        assertThat(variable("flere_z").values()).extracting(Value::missing).contains(Missing.NOT_SHOWN);
        assertThat(variable("celler_r1_tall").values())
                .extracting(Value::missing)
                .contains(Missing.NOT_SHOWN);
    }

    @Test
    void aChoiceOfWhatWasTickedKeepsTheCodes() {
        Response response = submitted(answers("{'flere':['x','other'],'flere-Comment':'Eget','best':'other'}"));
        assertThat(cell(response, "best")).isEqualTo(new Cell.Code("other", "Annet, spesifiser"));
    }

    @Test
    void aRankingGivesEachChoiceItsPlace() {
        Response response = submitted(answers("{'rang':['r','p']}"));
        assertThat(cell(response, "rang_r")).isEqualTo(amount("1"));
        assertThat(cell(response, "rang_p")).isEqualTo(amount("2"));
        assertThat(cell(response, "rang_q").missing()).isEqualTo(Missing.NOT_ANSWERED);
    }

    @Test
    void scalesAreNumbersWhenTheirStepsAre() {
        Response response = submitted(answers("{'bryter':false,'skala':3,'ord':'mye'}"));
        assertThat(cell(response, "bryter")).isEqualTo(new Cell.Code("false", "Nei"));
        assertThat(cell(response, "skala")).isEqualTo(amount("3"));
        assertThat(variable("skala").values()).contains(new Value("3", "Høy", Missing.NONE));
        assertThat(cell(response, "ord")).isEqualTo(new Cell.Code("mye", "mye"));
        assertThat(cell(submitted(answers("{'skala':4}")), "skala").missing()).isEqualTo(Missing.NOT_ANSWERED);
    }

    @Test
    void fieldsAndCellsAreColumnsOfTheirOwn() {
        Response response = submitted(answers("{'dag':'2019-05-17','sum':4,'kontakt':{'navn':'Kari','alder':40},"
                + "'celler':{'r1':{'valg':'other','valg-Comment':'Ny','kryss':['f']}}}"));
        assertThat(cell(response, "dag")).isEqualTo(new Cell.Text("2019-05-17"));
        assertThat(cell(response, "sum")).isEqualTo(new Cell.Text("4"));
        assertThat(cell(response, "kontakt_navn")).isEqualTo(new Cell.Text("Kari"));
        assertThat(cell(response, "kontakt_alder")).isEqualTo(amount("40"));
        assertThat(cell(response, "celler_r1_valg_other_tekst")).isEqualTo(new Cell.Text("Ny"));
        assertThat(cell(response, "celler_r1_kryss_e")).isEqualTo(NOT_TICKED);
        assertThat(cell(response, "celler_r1_kryss_f")).isEqualTo(TICKED);
    }

    @Test
    void whatIsRepeatedIsCountedAndKeptWhole() {
        Response response = submitted(answers(
                "{'personer':[{'navn':'Ola','alder':1.50},{'navn':'Åse;'}],'leder':'Åse;','team':['Ola','Åse;']}"));
        assertThat(cell(response, "personer_antall")).isEqualTo(amount("2"));
        assertThat(cell(response, "personer"))
                .isEqualTo(new Cell.Text("[{\"navn\":\"Ola\",\"alder\":1.5},{\"navn\":\"Åse;\"}]"));
        assertThat(cell(response, "leder")).isEqualTo(new Cell.Text("Åse;"));
        assertThat(cell(response, "team")).isEqualTo(new Cell.Text("Ola;Åse;"));
    }

    @Test
    void questionsThatShareTheirAnswerShareAColumn() {
        assertThat(cell(submitted(answers("{'bryter':false,'delt':'Her'}")), "delt1"))
                .isEqualTo(new Cell.Text("Her"));
        assertThat(cell(submitted(answers("{'bryter':false}")), "delt1").missing())
                .isEqualTo(Missing.NOT_ANSWERED);
        assertThat(cell(submitted(answers("{}")), "delt1").missing()).isEqualTo(Missing.NOT_SHOWN);
        Response under = unfinished(answers("{'bryter':false}"), "valg", "felt");
        assertThat(cell(under, "delt1").missing()).isEqualTo(Missing.NOT_REACHED);
    }

    @Test
    void whatWasNotedAsShownDecides() {
        Response response = submitted(answers("{'bryter':true}"), "bryter", "rute");
        assertThat(cell(response, "delt1").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(response, "rute_en").missing()).isEqualTo(Missing.NOT_ANSWERED);
    }

    @Test
    void aDefaultOnAPageThatWasNeverSentInIsNobodysAnswer() {
        assertThat(cell(unfinished(answers("{'antall':3}"), "valg"), "tekst").missing())
                .isEqualTo(Missing.NOT_REACHED);
        assertThat(cell(unfinished(answers("{'antall':3}"), "valg"), "sum").missing())
                .isEqualTo(Missing.NOT_REACHED);
        assertThat(cell(unfinished(answers("{'antall':3}"), "valg", "felt"), "sum"))
                .isEqualTo(new Cell.Text("4"));
    }

    @Test
    void ofAnUnfinishedListOnlyWhatIsShownCounts() {
        Response response = unfinished(answers("{'personer':[{'alder':3},{'navn':'Ola','alder':4}]}"), "tabell");
        assertThat(cell(response, "personer")).isEqualTo(new Cell.Text("[{},{\"navn\":\"Ola\",\"alder\":4}]"));
    }

    private static Cell amount(String number) {
        return new Cell.Amount(new BigDecimal(number));
    }
}
