package no.svarbrev.xlsform;

import static no.svarbrev.testkit.SurveyCore.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** What becomes of each kind of row and column. */
class ImportTest {
    private static final String JANEI = "list_name|name|label";

    private static JsonNode read(WrittenForm form) {
        return WrittenForm.reread(form.read());
    }

    /** The only element of the only page. */
    private static JsonNode element(String heading, String row) {
        return read(WrittenForm.survey(heading, row).choices(JANEI, "janei|ja|Ja", "janei|nei|Nei"))
                .at("/pages/0/elements/0");
    }

    @Test
    void aFormWithAlmostEverythingIsAsItShouldBe() throws IOException {
        String golden = Files.readString(Path.of("src/test/resources/xlsform/bredde.json"));
        assertThat(BroadForm.form().read().toPrettyString()).isEqualToNormalizingNewlines(golden.stripTrailing());
    }

    @Test
    void groupsAtTheTopArePagesAndWhatStandsBetweenIsGathered() {
        JsonNode definition = read(WrittenForm.survey(
                "type|name|label",
                "text|a|A",
                "text|b|B",
                "begin group|side|Side",
                "begin group|bolk|",
                "text|c|C",
                "end group",
                "end group",
                "text|d|D"));
        assertThat(definition)
                .isEqualTo(json("{'title':'Prøve','pages':["
                        + "{'name':'page1','elements':[{'type':'text','name':'a','title':'A'},{'type':'text','name':'b','title':'B'}]},"
                        + "{'name':'side','title':'Side','elements':[{'type':'panel','name':'bolk','elements':[{'type':'text','name':'c','title':'C'}]}]},"
                        + "{'name':'page2','elements':[{'type':'text','name':'d','title':'D'}]}]}"));
    }

    @Test
    void aLabelThatIsTheNameIsNoTitle() {
        assertThat(element("type|name|label", "text|a|a")).isEqualTo(json("{'type':'text','name':'a'}"));
    }

    @Test
    void theTypesBecomeTheirElements() {
        assertThat(element("type|name|label|appearance", "select_one janei|a|a|minimal")
                        .path("type")
                        .asText())
                .isEqualTo("dropdown");
        assertThat(element("type|name|label|appearance", "select_multiple janei|a|a|minimal")
                        .path("type")
                        .asText())
                .isEqualTo("tagbox");
        assertThat(element("type|name|label|appearance", "select_one janei|a|a|columns-2 quick")
                        .path("colCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(element("type|name|label", "select all that apply from janei|a|a")
                        .path("type")
                        .asText())
                .isEqualTo("checkbox");
        assertThat(element("type|name|label", "dateTime|a|a"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'datetime-local'}"));
        assertThat(element("type|name|label", "time|a|a"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'time'}"));
        assertThat(element("type|name|label|appearance", "date|a|a|month-year"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'month'}"));
        assertThat(element("type|name|label", "integer|a|a"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'number','step':1}"));
        assertThat(element("type|name|label", "decimal|a|a"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'number'}"));
        assertThat(element("type|name|label", "range|a|a"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'range','min':1,'max':10,'step':1}"));
        assertThat(element("type|name|label", "acknowledge|a|a"))
                .isEqualTo(json("{'type':'checkbox','name':'a','choices':[{'value':'OK'}]}"));
        assertThat(element("type|name|label|calculation", "integer|a|a|1 + 2"))
                .isEqualTo(json("{'type':'expression','name':'a','expression':'1 + 2'}"));
    }

    @Test
    void limitsInConstraintsBecomeProperties() {
        String heading = "type|name|label|constraint|constraint_message";
        assertThat(element(heading, "integer|a|a|. > 0 and . < 100"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'number','step':1,'min':1,'max':99}"));
        assertThat(element(heading, "integer|a|a|. >= 0.5 and . < 99.5"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'number','step':1,'min':1,'max':99}"));
        assertThat(element(heading, "decimal|a|a|. >= 0.5 and . < 2|Feil"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'number','min':0.5,'minErrorText':'Feil',"
                        + "'validators':[{'type':'expression','text':'Feil','expression':'{a} empty or {a} < 2'}]}"));
        assertThat(element(heading, "date|a|a|. >= date('2020-01-01')")
                        .path("min")
                        .asText())
                .isEqualTo("2020-01-01");
        assertThat(element(heading, "text|a|a|string-length(.) <= 40")
                        .path("maxLength")
                        .asInt())
                .isEqualTo(40);
        assertThat(element(heading, "text|a|a|string-length(.) = 4|Fire tegn").path("validators"))
                .isEqualTo(json("[{'type':'text','text':'Fire tegn','minLength':4,'maxLength':4}]"));
        assertThat(element(heading, "select_multiple janei|a|a|count-selected(.) <= 1")
                        .path("maxSelectedChoices")
                        .asInt())
                .isEqualTo(1);
        assertThat(element(heading, "select_multiple janei|a|a|count-selected(.) >= 1|Minst ett")
                        .path("validators"))
                .isEqualTo(json("[{'type':'answercount','text':'Minst ett','minCount':1}]"));
        assertThat(element(heading, "text|a|a|regex(., '[0-9]{4}')")
                        .at("/validators/0/regex")
                        .asText())
                .isEqualTo("^(?:[0-9]{4})$");
        assertThat(element(heading, "text|a|a|regex(., '^[0-9]{4}$')")
                        .at("/validators/0/regex")
                        .asText())
                .isEqualTo("^[0-9]{4}$");
    }

    @Test
    void aMarkTellsTheStepOfANumber() {
        String heading = "type|name|label|appearance";
        assertThat(element(heading, "decimal|a|a|thousands-sep svarbrev-step-0.50"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'number','step':0.5}"));
        assertThat(element(heading, "integer|a|a|svarbrev-step-10"))
                .isEqualTo(json("{'type':'text','name':'a','inputType':'number','step':10}"));
    }

    @Test
    void aChoiceThatStandsAloneIsExclusive() {
        JsonNode element = element(
                "type|name|label|constraint",
                "select_multiple janei|a|a|not(selected(., 'nei') and count-selected(.) > 1)");
        assertThat(element.at("/choices/1/isExclusive").asBoolean()).isTrue();
        assertThat(element.has("validators")).isFalse();
    }

    @Test
    void requiredReadOnlyAndDefaultMayBeExpressions() {
        JsonNode elements = read(WrittenForm.survey(
                        "type|name|label|required|required_message|read_only|default",
                        "integer|n|N||||3",
                        "text|a|A|${n} > 1|Må besvares|${n} = 2|concat('nr. ', '7')",
                        "text|b|B|yes||yes|noe",
                        "text|c|C|no||no|"))
                .at("/pages/0/elements");
        assertThat(elements.get(0).path("defaultValue").isInt()).isTrue();
        assertThat(elements.get(1).path("requiredIf").asText()).isEqualTo("{n} > 1");
        assertThat(elements.get(1).path("requiredErrorText").asText()).isEqualTo("Må besvares");
        assertThat(elements.get(1).path("enableIf").asText()).isEqualTo("!({n} = 2)");
        assertThat(elements.get(1).path("defaultValueExpression").asText()).isEqualTo("'nr. ' + '7'");
        assertThat(elements.get(2))
                .isEqualTo(
                        json(
                                "{'type':'text','name':'b','title':'B','isRequired':true,'readOnly':true,'defaultValue':'noe'}"));
        assertThat(elements.get(3)).isEqualTo(json("{'type':'text','name':'c','title':'C'}"));
    }

    @Test
    void whatWasTickedElsewhereIsAskedOn() {
        JsonNode elements = read(WrittenForm.survey(
                                "type|name|label|choice_filter",
                                "select_multiple janei|a|A|",
                                "select_one janei|b|B|selected(${a}, name)",
                                "select_one janei|c|C|not(selected(${a}, name))")
                        .choices(JANEI, "janei|ja|Ja", "janei|nei|Nei"))
                .at("/pages/0/elements");
        assertThat(elements.get(1))
                .isEqualTo(
                        json(
                                "{'type':'radiogroup','name':'b','title':'B','choicesFromQuestion':'a','choicesFromQuestionMode':'selected'}"));
        assertThat(elements.get(2).path("choicesFromQuestionMode").asText()).isEqualTo("unselected");
    }

    @Test
    void aFilterIsWorkedOutForEachChoice() {
        JsonNode choices = read(WrittenForm.survey(
                                "type|name|label|choice_filter",
                                "select_one janei|a|A|",
                                "select_one ting|b|B|(hos = ${a} or alltid = 'x') and name != 'aldri'")
                        .choices(
                                "list_name|name|label|hos|alltid",
                                "janei|ja|Ja",
                                "ting|en|En|ja|",
                                "ting|to|To||x",
                                "ting|aldri|Aldri||x"))
                .at("/pages/0/elements/1/choices");
        assertThat(choices.get(0).path("visibleIf").asText()).isEqualTo("{a} = 'ja'");
        assertThat(choices.get(1).has("visibleIf")).isFalse();
        assertThat(choices.get(2).path("visibleIf").asText()).isEqualTo("false");
    }

    @Test
    void languagesAreKnownByTheirCode() {
        WrittenForm form = WrittenForm.survey(
                "type|name|label::English (en)|label::Norsk bokmål (nb)|label::Nynorsk (nn)", "text|a|Home|Heim|Heime");
        assertThat(read(form).at("/pages/0/elements/0/title"))
                .isEqualTo(json("{'default':'Heim','en':'Home','nn':'Heime'}"));
        assertThat(read(form).path("locale").asText()).isEqualTo("no");
        JsonNode old = read(WrittenForm.survey("type|name|label:English|hint:English", "text|a|Home|Here"));
        assertThat(old.at("/pages/0/elements/0"))
                .isEqualTo(json("{'type':'text','name':'a','title':'Home','description':'Here'}"));
        JsonNode english = read(form.settings("form_title|default_language", "Prøve|English (en)"));
        assertThat(english.at("/pages/0/elements/0/title"))
                .isEqualTo(json("{'default':'Home','no':'Heim','nn':'Heime'}"));
        assertThat(english.path("locale").asText()).isEqualTo("en");
    }

    @Test
    void marksOfEmphasisAreLeftOutOfTitlesAndNamesOfAnswersPutIn() {
        assertThat(element("type|name|label", "text|a|## Hva er **ditt** _yrke_? 2 * 3 * 4, snake_case og \\*")
                        .path("title")
                        .asText())
                .isEqualTo("Hva er ditt yrke? 2 * 3 * 4, snake_case og *");
        JsonNode elements = read(WrittenForm.survey("type|name|label", "text|a|A", "note|b|Du svarte ${a}."))
                .at("/pages/0/elements");
        assertThat(elements.get(1).path("html").asText()).isEqualTo("<p>Du svarte {a}.</p>");
    }

    @Test
    void cellsAreReadAsAPersonSeesThem() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Prove", "1.0")) {
            var survey = workbook.newWorksheet("Survey");
            String[] heading = {"Type", " Name ", "Label", "Default", "required"};
            for (int column = 0; column < heading.length; column++) {
                survey.value(0, column, heading[column]);
            }
            survey.value(3, 0, " integer ");
            survey.value(3, 1, "a");
            survey.value(3, 2, 2017.0);
            survey.value(3, 3, 1.0);
            survey.value(3, 4, true);
            survey.value(5, 0, "date");
            survey.value(5, 1, "b");
            survey.formula(5, 2, "\"x\"");
            survey.value(5, 2, "Dato");
            survey.value(5, 3, java.time.LocalDate.of(2020, 1, 31));
            survey.style(5, 3).format("yyyy-MM-dd").set();
            var settings = workbook.newWorksheet("settings");
            settings.value(0, 0, "form_title");
            settings.value(1, 0, "Prøve");
            workbook.newWorksheet("egne notater").value(0, 0, "hva som helst");
        }
        assertThat(WrittenForm.reread(XlsForms.read(file.toByteArray())).at("/pages/0/elements"))
                .isEqualTo(
                        json(
                                "[{'type':'text','name':'a','title':'2017','inputType':'number','step':1,'isRequired':true,"
                                        + "'defaultValue':1},"
                                        + "{'type':'text','name':'b','title':'Dato','inputType':'date','defaultValue':'2020-01-31'}]"));
    }
}
