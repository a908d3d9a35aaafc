package no.svarbrev.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes nothing in what is asked is read or passed over, and told of with its place. */
class FindingTest {
    private static final String HEAD =
            "type|name|label|appearance|relevant|constraint|required|default|parameters|choice_filter|repeat_count|calculation|hint|disabled";

    private static WrittenForm form(String... rows) {
        List<String> all = new ArrayList<>(List.of(HEAD));
        all.addAll(List.of(rows));
        return WrittenForm.survey(all.toArray(String[]::new))
                .choices("list_name|name|label", "janei|ja|Ja", "janei|nei|Nei", "janei|-99|Vet ikke");
    }

    private static JsonNode element(WrittenForm form) {
        return form.read().at("/pages/0/elements/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deviceid",
                "phonenumber",
                "simserial",
                "subscriberid",
                "username",
                "email",
                "audit",
                "start-geopoint",
                "background-audio"
            })
    void whatATelephoneKnowsOfItselfIsPassedOver(String type) {
        WrittenForm form = form("text|a|A", type + "|b|B");
        assertThat(form.findings())
                .contains("survey!A3: «" + type + "» is passed over: it asks nothing of the respondent");
        assertThat(form.read().at("/pages/0/elements").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "geopoint", "barcode", "audio", "video", "file", "geotrace", "geoshape"})
    void whatATelephoneRecordsIsWrittenInstead(String type) {
        WrittenForm form = form(type + "|b|B");
        assertThat(form.findings().get(0)).startsWith("survey!A2: «" + type + "» is read as text: ");
        assertThat(element(form).path("type").asText()).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "text|a-b|A → survey!B2: the name «a-b» is read as «a_b»",
                "text|1a|A → survey!B2: the name «1a» is read as «q_1a»",
                "text|på|A → survey!B2: the name «på» is read as «pa»",
                "text|a| → survey!C2: «a» has no label: its name is shown instead",
                "note|a| → survey!A2: there is nothing in «a»: it is passed over",
                "note|a|A <b>b</b> → survey!C2: HTML is read as the Markdown it stands for; colours, sizes and pictures are left out",
                "note|a|A||||||||||Tips → survey!M2: the hint of a note stands below its text",
                "text|a|A|signature → survey!D2: the appearance «signature» is passed over",
                "select_one janei|a|A|minimal image-map → survey!D2: the appearance «image-map» is passed over",
                "select_one janei|a|A|list-nolabel → survey!D2: the appearance «list-nolabel» is passed over",
                "note|a|A|||. > 1 → survey!F2: «constraint» has no meaning for this type and is passed over",
                "note|a|A||||yes → survey!G2: «required» has no meaning for this type and is passed over",
                "select_one janei|a|A||||||randomize=true → survey!I2: «parameters» has no meaning for this type and is passed over",
                "text|a|A|||||||x = 1 → survey!J2: «choice_filter» has no meaning for this type and is passed over",
                "text|a|A||||||||3 → survey!K2: «repeat_count» has no meaning for this type and is passed over",
                "select_one janei or_other|a|A → survey!A2: who answers «other» must write what; ODK lets that be empty",
                "hidden|a|| → survey!A2: «hidden» is passed over: nothing gives it a value",
                "hidden|a||||||||||1 + 1 → survey!A2: «hidden» is read as a calculate row",
                "text|a|A|||||||||||yes → survey!N2: the row is disabled and passed over"
            })
    void rowsAreReadAndToldOf(String row, String finding) {
        assertThat(form(row, "text|sist|Sist").findings())
                .contains(finding)
                .allMatch(told -> told.equals(finding) || told.startsWith("choices!"));
    }

    @Test
    void whatNobodyCanFillInIsNotAskedFor() {
        WrittenForm form = WrittenForm.survey(
                "type|name|label|required|read_only|constraint",
                "text|a|A|yes|yes|",
                "integer|b|B|yes|${c} = 1|. > 1",
                "integer|c|C|yes|no|. > 1");
        assertThat(form.findings())
                .containsExactly(
                        "survey!D2: «required» is not asked for while the question is read only; ODK does",
                        "survey!D3: «required» is not asked for while the question is read only; ODK does",
                        "survey!F3: «constraint» is not asked for while the question is read only; ODK does");
    }

    @Test
    void aRepeatWhoseCountIsNotAnsweredIsNotAsked() {
        WrittenForm form = WrittenForm.survey(
                "type|name|label|repeat_count", "integer|n|N", "begin repeat|r|R|${n}", "text|a|A", "end repeat");
        assertThat(form.findings())
                .containsExactly("survey!D3: while the count is not answered nothing is asked; ODK asks once");
    }

    @Test
    void codesAreRespelledInExpressionsToo() {
        WrittenForm form = form(
                "select_one janei|a-b|A||||||||",
                "select_multiple janei|m|M",
                "text|c|C||${a-b} = '-99' or ${a-b} = -99 or selected(${m}, '-99') or ${m} = '-99'",
                "select_one janei|d|D||||-99");
        assertThat(form.findings())
                .containsExactly(
                        "choices!B4: the value «-99» is read as «_99»", "survey!B2: the name «a-b» is read as «a_b»");
        assertThat(form.read().at("/pages/0/elements/2/visibleIf").asText())
                .isEqualTo("{a_b} = '_99' or {a_b} = '_99' or {m} contains '_99' or {m} = ['_99']");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(form("text|a-b|A", "text|a_b|B", "text|a.b|C").findings())
                .contains(
                        "survey!B2: the name «a-b» is read as «a_b_2»", "survey!B4: the name «a.b» is read as «a_b_3»");
        assertThat(form("text|a|A", "begin group|g|G", "text|a|A igjen", "end group")
                        .findings())
                .contains("survey!B4: the name «a» stands in another group too and is read as «a_2»");
    }

    @Test
    void htmlBecomesWhatItStandsFor() {
        assertThat(element(form("note|a|<p style='x'>En <b>to</b><br/>tre</p><ul><li>a &amp; b</li></ul>"))
                        .path("html")
                        .asText())
                .isEqualTo("<p>En <strong>to</strong><br>tre</p><ul><li>a &amp; b</li></ul>");
        assertThat(element(form("text|a|<span style=\"color:red\">Navn</span> (5 < 6)"))
                        .path("title")
                        .asText())
                .isEqualTo("Navn (5 < 6)");
    }

    @Test
    void aCalculationInARepeatIsAQuestionNobodySees() {
        WrittenForm form = form("begin repeat|r|R", "integer|n|N", "calculate|k|||||||||| ${n} * 2", "end repeat");
        JsonNode calculated = element(form).at("/templateElements/1");
        assertThat(calculated.path("visible").asBoolean(true)).isFalse();
        assertThat(calculated.path("clearIfInvisible").asText()).isEqualTo("none");
        assertThat(calculated.path("expression").asText()).isEqualTo("iif({panel.n} notempty, {panel.n} * 2, '')");
    }

    @Test
    void aFormWithoutATitleIsCalledByItsIdentifierOrItsFile() {
        WrittenForm identified = form("text|a|A").settings("form_id|xml_root", "husstand|data");
        assertThat(identified.read().path("title").asText()).isEqualTo("husstand");
        assertThat(identified.findings())
                .containsExactly(
                        "settings!B1: the column «xml_root» of the sheet settings is passed over",
                        "choices!B4: the value «-99» is read as «_99»",
                        "settings!A2: the form has no title (form_title of the sheet settings): it is called «husstand»");
        assertThat(XlsForms.reading(form("text|a|A").settings("version", "1").bytes(), "skjema")
                        .definition()
                        .path("title")
                        .asText())
                .isEqualTo("skjema");
    }

    @Test
    void columnsAreToldOfOnceAtTheirHeadingAndOnlyWhenAnythingStandsInThem() {
        assertThat(WrittenForm.survey(
                                "type|name|label|media::image|hint|image|note|",
                                "text|a|A|a.png|||x",
                                "text|b|B|b.png||||y")
                        .findings())
                .containsExactly(
                        "survey!D1: the column «media::image» of the sheet survey is passed over",
                        "survey!H1: the column has no heading and is passed over");
    }

    @Test
    void textsMissingInTheLanguageOfTheFormAreTakenFromAnother() {
        assertThat(WrittenForm.survey("type|name|label::Norsk (nb)|label::English (en)", "text|a||Home")
                        .findings())
                .containsExactly(
                        "survey!D2: the text is missing in the language the form is written in: it stands there as in «en»");
        assertThat(form("text|a|A")
                        .settings("form_title|default_language", "Prøve|Klingonsk")
                        .findings())
                .contains("settings!B2: «Klingonsk» does not say which language: write it as «Nynorsk (nn)»");
    }

    @Test
    void otherSheetsArePassedOver() {
        assertThat(form("text|a|A").sheet("entities", "list_name|label", "a|b").findings())
                .contains("entities!A1: the sheet entities is passed over");
    }
}
