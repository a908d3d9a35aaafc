package no.svarbrev.questionnaire.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.check.Checks;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Severity;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.testkit.SurveyCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SurveyJS called otherwise before is read, and the author is told what it is called today (fault E41). */
class OldNamesTest {
    private static byte[] file(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String element) {
        return "{'title': 'T', 'pages': [{'name': 'p', 'elements': [{'name': 'x', 'title': 'X', " + element + "}]}]}";
    }

    private static List<Finding> findings(String json) {
        return Checks.of(file(json));
    }

    @Test
    void everyNameThatSurveyCoreStillReadsIsKnown() {
        for (Map.Entry<String, JsonNode> type : SurveyCore.vectors("old-names").properties()) {
            type.getValue()
                    .properties()
                    .forEach(name -> assertThat(OldNames.of(type.getKey(), name.getKey()))
                            .as("%s of %s", name.getKey(), type.getKey())
                            .map(OldNames.Today::name)
                            .contains(name.getValue().textValue()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type': 'radiogroup', 'choices': ['a'], 'hasOther': true|hasOther|showOtherItem",
                "'type': 'checkbox', 'choices': ['a'], 'hasNone': true|hasNone|showNoneItem",
                "'type': 'checkbox', 'choices': ['a'], 'hasSelectAll': true|hasSelectAll|showSelectAllItem",
                "'type': 'comment', 'hasComment': true|hasComment|showCommentArea",
                "'type': 'text', 'placeHolder': 'p'|placeHolder|placeholder",
                "'type': 'text', 'hideNumber': true|hideNumber|showNumber",
                "'type': 'dropdown', 'choices': ['a'], 'optionsCaption': 'Velg'|optionsCaption|placeholder",
                "'type': 'matrix', 'columns': ['a'], 'rows': ['r'], 'isAllRowRequired': true|isAllRowRequired|eachRowRequired",
                "'type': 'matrixdynamic', 'columns': [{'name': 'k'}], 'choices': ['a'], 'addRowLocation': 'top'|addRowLocation|addRowButtonLocation",
                "'type': 'paneldynamic', 'templateElements': [{'type': 'html', 'name': 'h', 'html': 'x'}], 'panelAddText': 'Ny'|panelAddText|addPanelText",
                "'type': 'paneldynamic', 'templateElements': [{'type': 'html', 'name': 'h', 'html': 'x'}], 'renderMode': 'progressTop'|renderMode|displayMode"
            })
    void anOldNameIsReadAndTheNewOneSaid(String element, String old, String today) {
        assertThat(findings(page(element)).stream().filter(finding -> finding.code() == FindingCode.OLD_NAME))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.pointer()).isEqualTo("/pages/0/elements/0/" + old);
                    assertThat(finding.norwegian()).contains("«" + old + "»", "skriv «" + today + "»");
                });
        assertThat(findings(page(element))).noneMatch(Finding::isError);
    }

    @Test
    void whatIsSaidInOldNamesIsReadAsWhatItMeans() {
        Questionnaire questionnaire = QuestionnaireReader.read(
                "gammel",
                1,
                file(
                        "{'title': 'T', 'firstPageIsStarted': true, 'isSinglePage': true, 'pages': ["
                                + "{'name': 's', 'questions': [{'type': 'html', 'name': 'h', 'html': '<p>Hei</p>'}]},"
                                + "{'name': 'p', 'questions': [{'type': 'paneldynamic', 'name': 'd', 'panelRemoveText': 'Bort',"
                                + " 'questions': [{'type': 'radiogroup', 'name': 'r', 'choices': ['a'], 'hasOther': 'true'}]}]}]}"));
        assertThat(questionnaire.startPage()).map(Page::name).contains("s");
        PanelList list = (PanelList) questionnaire.question("d").orElseThrow();
        assertThat(list.repeating().words().remove()).isEqualTo(LocalText.of("Bort"));
        assertThat(list.parts().get(0).choices().orElseThrow().other()).isPresent();
        assertThat(questionnaire.pages()).extracting(Page::name).containsExactly("all");
    }

    @Test
    void findingsInsideSomethingRenamedStandWhereTheFileHasThem() {
        String json = "{'title': 'T',\n'questions': [\n{'type': 'panel', 'name': 'p',\n'questions': [\n"
                + "{'type': 'text', 'name': 'x', 'title': 'X',\n'visibleIf': '{nobody} = 1'}]}]}";
        assertThat(findings(json).stream().filter(Finding::isError))
                .extracting(finding -> finding.line() + " " + finding.pointer() + " " + finding.code())
                .containsExactly("6 /questions/0/questions/0/visibleIf UNKNOWN_REFERENCE");
    }

    @Test
    void oneThingUnderTwoNamesIsRefusedWhenTheyDisagree() {
        String both = "'type': 'radiogroup', 'choices': ['a'], 'hasOther': true, 'showOtherItem': ";
        assertThat(findings(page(both + "true"))).noneMatch(Finding::isError);
        assertThat(catchThrowableOfType(
                                FaultyQuestionnaire.class,
                                () -> QuestionnaireReader.read("x", 1, file(page(both + "false"))))
                        .findings())
                .extracting(Finding::code)
                .contains(FindingCode.TWO_NAMES);
    }

    @Test
    void anOldNameOfOneKindIsNoNameOfAnother() {
        assertThat(findings(page("'type': 'comment', 'hasOther': true")))
                .extracting(Finding::code)
                .contains(FindingCode.UNSUPPORTED_PROPERTY);
    }

    @Test
    void whatHasNoNameGetsTheOneThatSurveyJsGivesAndTheAuthorIsTold() {
        String json = "{'title': 'T', 'pages': [{'elements': [{'type': 'panel', 'elements': ["
                + "{'type': 'text', 'title': 'A'}]}]}, {'name': ' ', 'elements': [{'type': 'html', 'html': 'x'}]}]}";
        Questionnaire questionnaire = QuestionnaireReader.read("x", 1, file(json));
        assertThat(questionnaire.pages()).extracting(Page::name).containsExactly("page1", "page2");
        assertThat(questionnaire.pages().stream().flatMap(Page::flat))
                .extracting(Element::name)
                .containsExactly("panel1", "question1", "question2");
        assertThat(findings(json).stream().filter(finding -> finding.code() == FindingCode.NAME_GIVEN))
                .hasSize(5)
                .noneMatch(Finding::isError);
    }

    @Test
    void columnsThatAreTextsAreNamedByThem() {
        String json =
                page("'type': 'matrixdropdown', 'rows': ['r'], 'choices': ['a'], 'columns': ['pris', {'name': 'k'}]");
        Question grid =
                QuestionnaireReader.read("x", 1, file(json)).question("x").orElseThrow();
        assertThat(grid.parts()).extracting(Question::name).containsExactly("pris", "k");
        assertThat(findings(json)).extracting(Finding::code).contains(FindingCode.TEXT_AS_COLUMN);
    }
}
