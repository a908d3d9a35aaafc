package no.svarbrev.xlsform.exporting;

import static no.svarbrev.testkit.SurveyCore.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.svarbrev.xlsform.WrittenForm;
import no.svarbrev.xlsform.XlsForms;
import no.svarbrev.xlsform.surveyjs.SurveyJs;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import no.svarbrev.xlsform.workbook.XlsFormFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two conversions outsiders found wrong (cases 30 and 31 of engine.md), and the same kinds on the way out. */
class NothingWrongIsWrittenTest {
    @Test
    void ofTwoTextsTheFirstThatIsThereIsAskedFor() {
        ObjectNode definition = WrittenForm.survey(
                        "type|name|label|relevant", "text|a|a", "text|b|b", "text|c|c|coalesce(${a}, ${b}) != ''")
                .read();
        assertThat(definition.at("/pages/0/elements/2/visibleIf").asText())
                .isEqualTo("iif({a} notempty, {#a}, {#b}) != ''");
    }

    @Test
    void aNumberAloneIsNoCondition() {
        assertThat(WrittenForm.survey(
                                "type|name|label|relevant|calculation",
                                "integer|n|n",
                                "calculate|k|||if(${n} > 3, 1, 0)",
                                "text|c|c|${k}",
                                "text|d|d|${k} = 1",
                                "text|e|e|${n}")
                        .faults())
                .hasSize(2)
                .allMatch(fault -> fault.contains("an answer alone is no condition"))
                .anyMatch(fault -> fault.startsWith("survey!D4"))
                .anyMatch(fault -> fault.startsWith("survey!D6"));
    }

    @Test
    void aCalculationInAGroupHasNoValueWhereTheGroupIsNotRelevant() {
        ObjectNode definition = WrittenForm.survey(
                        "type|name|label|relevant|calculation",
                        "select_one janei|en|En",
                        "begin group|g|G|${en} = 'ja'",
                        "text|t|T",
                        "calculate|k|||1 + 1",
                        "end group")
                .choices("list_name|name|label", "janei|ja|Ja")
                .read();
        assertThat(definition.at("/calculatedValues/0/expression").asText()).isEqualTo("iif({en} = 'ja', 1 + 1, '')");
    }

    private static List<String> exported(String expression) {
        ObjectNode definition = (ObjectNode)
                json("{'title':'P','pages':[{'name':'s','elements':[{'type':'text','inputType':'number','name':'n'},"
                        + "{'type':'text','name':'t'},{'type':'text','inputType':'date','name':'d'},"
                        + "{'type':'text','name':'x'}]}]}");
        ((ObjectNode) definition.at("/pages/0/elements/3")).put("visibleIf", expression);
        try {
            XlsForms.write(definition);
            return List.of();
        } catch (FaultyXlsForm faulty) {
            return faulty.faults().stream().map(XlsFormFault::toString).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "{t.length} < 3 → /pages/0/elements/3/visibleIf",
                "dateDiff({d}, today(), 'days') > 3 → /pages/0/elements/3/visibleIf",
                "{n} <= {n} → /pages/0/elements/3/visibleIf",
                "{t} = 'Oslo' → /pages/0/elements/3",
                "{n} → /pages/0/elements/3",
                "{d} > '2020-01-01' and 5 / {n} > 1 → /pages/0/elements/3"
            })
    void whatXFormsWouldTakeForSomethingElseIsRefused(String expression, String pointer) {
        assertThat(exported(expression)).hasSize(1).allMatch(fault -> fault.startsWith(pointer + ": "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "{n} + 5 > 3 → coalesce(${n}, 0) + 5 > 3",
                "{n} notempty and {n} * 2 > 3 → ${n} != '' and ${n} * 2 > 3",
                "{t} empty or {t.length} < 3 → ${t} = '' or string-length(${t}) < 3"
            })
    void whatIsEmptyCountsAsItDoesInSurveyJs(String expression, String xpath) {
        assertThat(exported(expression)).isEmpty();
        SurveyJs parsed = SurveyJs.parse(expression);
        Faults faults = new Faults();
        Part root = new Part(
                "",
                json("{'pages':[{'name':'s','elements':[{'type':'text','inputType':'number','name':'n'},"
                        + "{'type':'text','name':'t'}]}]}"),
                faults);
        assertThat(XPathWriter.write(parsed, new XPathAnswers.Place(Asked.of(root), "", "")))
                .isEqualTo(xpath);
    }
}
