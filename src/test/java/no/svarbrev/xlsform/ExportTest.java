package no.svarbrev.xlsform;

import static no.svarbrev.testkit.SurveyCore.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import no.svarbrev.xlsform.workbook.WorkbookReading;
import no.svarbrev.xlsform.workbook.XlsFormFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions to workbooks and back; what XLSForm cannot express is named with its pointer. */
class ExportTest {
    /** Its newest version. */
    static ObjectNode questionnaire(String code) throws IOException {
        int version = 1;
        while (Files.exists(Path.of("questionnaires", code, version + 1 + ".json"))) {
            version++;
        }
        return (ObjectNode)
                new JsonMapper().readTree(Files.readAllBytes(Path.of("questionnaires", code, version + ".json")));
    }

    static List<String> faults(JsonNode definition) {
        try {
            return List.of("no fault: " + XlsForms.write((ObjectNode) definition).length);
        } catch (FaultyXlsForm faulty) {
            return faulty.faults().stream().map(XlsFormFault::toString).toList();
        }
    }

    private static JsonNode form(String elements) {
        return json("{'title':'Prøve','pages':[{'name':'side','elements':[" + elements + "]}]}");
    }

    private static void comesBack(JsonNode definition) {
        JsonNode again = XlsForms.read(XlsForms.write((ObjectNode) definition));
        assertThat(WrittenForm.reread(again)).isEqualTo(WrittenForm.reread(definition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nav-leder", "som-brukerundersokelse", "intro-leder"})
    void realQuestionnairesComeBackAsTheyWere(String code) throws IOException {
        comesBack(questionnaire(code));
    }

    @Test
    void theBroadFormComesBackAsItWas() {
        comesBack(BroadForm.form().read());
    }

    @Test
    void theRowsAreWhatXlsFormUsersKnow() throws IOException {
        byte[] workbook = XlsForms.write(questionnaire("nav-leder"));
        String golden = Files.readString(Path.of("src/test/resources/xlsform/nav-leder.txt"));
        assertThat(cells(workbook)).isEqualToNormalizingNewlines(golden);
    }

    static String cells(byte[] workbook) {
        Map<String, List<List<Cell>>> sheets = WorkbookReading.sheets(workbook, new Faults());
        return sheets.values().stream()
                .flatMap(List::stream)
                .map(row -> row.stream()
                        .map(cell -> cell.place() + "=" + cell.text().replace("\n", "\\n"))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void theSameDefinitionGivesTheSameBytes() throws Exception {
        byte[] first = XlsForms.write(questionnaire("nav-leder"));
        Thread.sleep(2_100);
        assertThat(XlsForms.write(questionnaire("nav-leder"))).isEqualTo(first);
    }

    @Test
    void questionsWithEveryPropertyComeBack() {
        comesBack(form(
                "{'type':'checkbox','name':'a','title':'A','choices':[{'value':'x','text':'X'},{'value':'y','text':'Y','isExclusive':true}],"
                        + "'isRequired':true,'requiredErrorText':'Må','minSelectedChoices':1,'maxSelectedChoices':2,'colCount':3,"
                        + "'showCommentArea':true,'commentText':'Mer?','defaultValue':['x']},"
                        + "{'type':'radiogroup','name':'b','choices':[{'value':'x'}],'showOtherItem':true,'otherText':'Noe annet','requiredIf':'{a} notempty'},"
                        + "{'type':'text','name':'c','inputType':'number','min':0.5,'max':3,'minErrorText':'Feil','maxErrorText':'Feil','readOnly':true},"
                        + "{'type':'text','name':'d','maxLength':10,'defaultValueExpression':'iif(1 > 2, 3, 2)','enableIf':'{c} > 1',"
                        + "'validators':[{'type':'regex','text':'Feil','regex':'^(?:a|b)$'},{'type':'expression','text':'Feil','expression':'{d} empty or {c} = 1 or {c} = 2'}]},"
                        + "{'type':'dropdown','name':'e','choices':[{'value':'x','visibleIf':'{c} > 1'},{'value':'y'}]},"
                        + "{'type':'tagbox','name':'f','choicesFromQuestion':'a','choicesFromQuestionMode':'unselected'},"
                        + "{'type':'expression','name':'g','title':'Sum','expression':'{c} + 1'}"));
    }

    @Test
    void languagesComeBack() {
        comesBack(
                json(
                        "{'title':'Prøve','locale':'no','description':{'default':'En','nn':'Ein'},'pages':[{'name':'side','title':{'default':'S','en':'P'},"
                                + "'elements':[{'type':'text','name':'a','title':{'default':'Hva','nn':'Kva','en':'What'}},{'type':'text','name':'b','title':'Bare bokmål'}]}]}"));
        comesBack(
                json(
                        "{'title':'Prøve','pages':[{'name':'side','elements':[{'type':'text','name':'a','title':{'default':'Hva','nn':'Kva'}}]}]}"));
    }

    @Test
    void titlesInSeveralLanguagesComeBack() {
        String pages = "'pages':[{'name':'side','elements':[{'type':'text','name':'a','title':'Hva'}]}]}";
        comesBack(json("{'title':{'default':'# Én *prøve* <b>','nn':'Ei [prøve]','se':'Iskkus'},'locale':'no',"
                + "'description':{'default':'Om','nn':'Om'},'completedHtml':{'default':'<p>Takk</p>','nn':'<p>Takk!</p>'},"
                + pages));
        comesBack(json("{'title':{'default':'Prøve','en':'Test'}," + pages));
        JsonNode alone = json("{'title':{'default':'Prøve'}," + pages);
        assertThat(XlsForms.read(XlsForms.write((ObjectNode) alone)).path("title"))
                .isEqualTo(json("'Prøve'"));
    }

    @Test
    void aTitleIsOneLineWithoutBracesAndItsRowHasANameOfItsOwn() {
        String pages = "'pages':[{'name':'side','elements':[{'type':'text','name':'svarbrev_title','title':'Hva'}]}]}";
        assertThat(faults(json("{'title':{'default':'A\\nB','nn':'{svarbrev_title}'}," + pages)))
                .containsExactly(
                        "/title: a title of several lines cannot be expressed",
                        "/title: a title with braces cannot be expressed",
                        "/title: the row for it is named «svarbrev_title», and so is a question");
    }

    @Test
    void stepsOfNumbersComeBack() {
        String number = "{'type':'text','name':'%s','title':'A','inputType':'number','min':%s,'step':%s}";
        comesBack(form(String.join(
                ",",
                number.formatted("a", "0", "0.1"),
                number.formatted("b", "0", "5"),
                number.formatted("c", "0.5", "1"),
                number.formatted("d", "-1", "1"),
                "{'type':'text','name':'e','title':'A','inputType':'number','step':0.001}")));
    }

    @Test
    void signsOfMarkdownInTextsComeBack() {
        comesBack(
                form(
                        "{'type':'text','name':'a','title':'# 1 * 2 * 3 _a_ [b] <b> \\\\ \\\\* og {b}','description':'- a\\n1. b'},{'type':'text','name':'b'},"
                                + "{'type':'html','name':'c','html':'<p>- * ikke_liste_ [x](https://y) # &lt;b&gt; {a}<br>1. to</p><ol><li><em>a</em></li></ol><h3>b</h3>'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "{'type':'boolean','name':'a'} → /pages/0/elements/0/type: elements of type «boolean» cannot be expressed in XLSForm",
                "{'type':'file','name':'a'} → /pages/0/elements/0/type: elements of type «file» cannot be expressed in XLSForm",
                "{'type':'matrixdynamic','name':'a'} → /pages/0/elements/0/type: elements of type «matrixdynamic» cannot be expressed in XLSForm",
                "{'type':'text','name':'a','width':'50%'} → /pages/0/elements/0/width: the property «width» cannot be expressed in XLSForm",
                "{'type':'text','name':'a','inputType':'tel'} → /pages/0/elements/0/inputType: the input type «tel» cannot be expressed",
                "{'type':'text','name':'a','inputType':'number','step':0} → /pages/0/elements/0/step: must be a number above 0, with at most 15 digits before and behind the point",
                "{'type':'text','name':'a','inputType':'number','step':'any'} → /pages/0/elements/0/step: must be a number above 0, with at most 15 digits before and behind the point",
                "{'type':'text','name':'a','inputType':'date','step':7} → /pages/0/elements/0/step: can be expressed for numbers only",
                "{'type':'text','name':'a-b'} → /pages/0/elements/0/name: the name «a-b» is not a letter followed by at most 63 letters, digits or _",
                "{'type':'text','name':'a','visibleIf':'{x} = 1'} → /pages/0/elements/0/visibleIf: column 1: «x» is no question of the form",
                "{'type':'text','name':'a','visibleIf':'age({a}) = 1'} → /pages/0/elements/0/visibleIf: column 1: the function age() cannot be expressed",
                "{'type':'text','name':'a','visibleIf':'{a} ='} → /pages/0/elements/0/visibleIf: column 6: «» is not expected",
                "{'type':'text','name':'a','title':'Hei {kommune}'} → /pages/0/elements/0/title: «kommune» is no question of the form",
                "{'type':'text','name':'a','validators':[{'type':'email'}]} → /pages/0/elements/0/validators/0: validators of type «email» cannot be expressed",
                "{'type':'text','name':'a','validators':[{'type':'expression','expression':'{a} > 1'}]} → /pages/0/elements/0/validators/0/expression: can be expressed when it begins with «{a} empty or»",
                "{'type':'text','name':'a','validators':[{'type':'regex','regex':'a'}]} → /pages/0/elements/0/validators/0/regex: only a pattern from ^ to $ without |, or ^(?:…)$, can be expressed",
                "{'type':'html','name':'a','html':'<table></table>'} → /pages/0/elements/0/html: <table> cannot be expressed here",
                "{'type':'html','name':'a','html':'<p onclick=1>a</p>'} → /pages/0/elements/0/html: attributes of HTML other than href (https, mailto) cannot be expressed",
                "{'type':'html','name':'a','html':'<p>a<strong>b</strong>c</p>'} → /pages/0/elements/0/html: the markup cannot be expressed exactly in Markdown",
                "{'type':'radiogroup','name':'a','choices':[{'value':'vet ikke'}]} → /pages/0/elements/0/choices/0: the value «vet ikke» is not 1 to 64 letters a–z, digits or _",
                "{'type':'radiogroup','name':'a','choices':[]} → /pages/0/elements/0: a question needs choices",
                "{'type':'radiogroup','name':'a','choices':['x'],'showNoneItem':true} → /pages/0/elements/0/showNoneItem: the property «showNoneItem» cannot be expressed in XLSForm",
                "{'type':'radiogroup','name':'a','choices':[{'value':'x','isExclusive':true}]} → /pages/0/elements/0/choices/0/isExclusive: the property «isExclusive» cannot be expressed in XLSForm",
                "{'type':'radiogroup','name':'a','choices':[{'value':'x','visibleIf':'{k} = 1'}]} → /pages/0/elements/0/choices/0/visibleIf: column 1: «k» is no question of the form",
                "{'type':'matrix','name':'a','columns':[{'value':'x','visibleIf':'1 = 1'}],'rows':['y']} → /pages/0/elements/0/columns/0/visibleIf: the property «visibleIf» cannot be expressed in XLSForm",
                "{'type':'text','name':'a','title':'\\u0001'} → /pages/0/elements/0/title: holds a control character",
                "{'type':'matrix','name':'a','columns':['x'],'rows':['y'],'isRequired':true} → /pages/0/elements/0/isRequired: can be expressed with eachRowRequired only",
                "{'type':'paneldynamic','name':'a','templateElements':[{'type':'text','name':'b'}],'panelCount':2} → /pages/0/elements/0/panelCount: must be 1, or the same as minPanelCount and maxPanelCount"
            })
    void whatCannotBeExpressedIsNamed(String element, String fault) {
        assertThat(faults(form(element))).containsExactly(fault);
    }

    @Test
    void whatCannotBeExpressedOfTheWholeIsNamed() {
        assertThat(faults(json("{'title':{'nn':'B'},'pages':[],'triggers':[],'showProgressBar':true}")))
                .containsExactly(
                        "/triggers: the property «triggers» cannot be expressed in XLSForm",
                        "/showProgressBar: the property «showProgressBar» cannot be expressed in XLSForm",
                        "/title: a title is needed, as a text or as texts by language with one under «default»",
                        "/pages: there is no page");
        assertThat(faults(json("{'title':'A','pages':[{'name':'s','elements':[{'type':'text','name':'a'}]}],"
                        + "'calculatedValues':[{'name':'c','expression':'1'}]}")))
                .containsExactly(
                        "/calculatedValues/0: XLSForm stores every calculated value; includeIntoResult must be true");
    }

    @Test
    void aNameXlsFormCouldNotTellFromAnotherIsNamed() {
        assertThat(faults(json("{'title':'A','pages':[{'name':'a','elements':[{'type':'text','name':'a'},"
                        + "{'type':'text','name':'b','visibleIf':'{a} notempty'}]}]}")))
                .containsExactly(
                        "/pages/0/elements/1/visibleIf: column 1: «a» names several things, of which XLSForm could not tell which is meant");
    }
}
