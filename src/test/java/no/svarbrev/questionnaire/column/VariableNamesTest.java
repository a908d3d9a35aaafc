package no.svarbrev.questionnaire.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.testkit.RealQuestionnaires;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableNamesTest {
    private static final String LONG = "x".repeat(60);

    private static Questionnaire questionnaire(String... elements) {
        String json = "{'title': 'T', 'pages': [{'name': 'p', 'elements': [" + String.join(",", elements) + "]}]}";
        return QuestionnaireReader.read("test", 1, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        return "{'type': 'text', 'name': '" + name + "'}";
    }

    private static String ticks(String name, String... codes) {
        return "{'type': 'checkbox', 'name': '" + name + "', 'showCommentArea': true, 'choices': ['"
                + String.join("','", codes) + "']}";
    }

    /** All names of all columns, in order. */
    private static List<String> names(Questionnaire questionnaire) {
        return VariableNames.of(questionnaire).all();
    }

    /** A published name never changes: the files of earlier years must fit. */
    @ParameterizedTest
    @ValueSource(strings = {"intro-leder", "nav-leder", "som-brukerundersokelse"})
    void thePublishedNamesStay(String code) throws IOException {
        Path golden = Path.of("src/test/resources/variable-names", code + ".txt");
        assertThat(names(RealQuestionnaires.read(code))).isEqualTo(Files.readAllLines(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intro-leder", "nav-leder", "som-brukerundersokelse"})
    void everyNameIsValidAndStandsOnceWithoutRegardToCase(String code) {
        List<String> names = names(RealQuestionnaires.read(code));
        assertThat(names).allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,31}"));
        assertThat(names).extracting(name -> name.toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
        assertThat(names).doesNotContainAnyElementsOf(VariableNames.META);
    }

    @Test
    void partsStandAfterTheQuestionAndOtherTextAfterItsChoice() {
        assertThat(names(questionnaire(ticks("tiltak", "kurs", "annet"), ticks("mal", "a"))))
                .containsExactly("tiltak_kurs", "tiltak_annet", "tiltak_annet_tekst", "mal_a", "mal_tekst");
    }

    @Test
    void aNameTooLongKeepsItsOptionAndLosesTheEndOfItsQuestion() {
        assertThat(names(questionnaire(ticks(LONG, "kurs", "praksis"))))
                .containsExactly("x".repeat(27) + "_kurs", "x".repeat(24) + "_praksis", "x".repeat(26) + "_tekst");
    }

    @Test
    void namesThatWouldCollideAreNumbered() {
        assertThat(names(questionnaire(text("a"), text("A"), text("a_2"), text("respnr"))))
                .containsExactly("a", "A_2", "a_2_2", "respnr_2");
        assertThat(names(questionnaire(text(LONG), text(LONG + "y"))))
                .containsExactly("x".repeat(32), "x".repeat(30) + "_2");
    }

    @Test
    void optionsThatDifferOnlyAtTheEndOfALongCodeAreNumberedToo() {
        Questionnaire long64 = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> questionnaire(ticks("q", LONG + "1", LONG + "2", LONG + "3")));
        assertThat(names(long64)).doesNotHaveDuplicates().allMatch(name -> name.length() <= 32);
    }

    @Test
    void theSameVersionAlwaysGivesTheSameNames() {
        assertThat(names(RealQuestionnaires.read("nav-leder"))).isEqualTo(names(RealQuestionnaires.read("nav-leder")));
    }

    private static String grid(String name, String rows, String columns) {
        return "{'type': 'matrixdropdown', 'name': '" + name + "', 'rows': [" + rows + "], 'columns': [" + columns
                + "]}";
    }

    private static String column(String name) {
        return "{'name': '" + name + "', 'cellType': 'text'}";
    }

    @Test
    void cellsOfAGridAreNamedByRowAndColumnAndNeverMixedUp() {
        Questionnaire questionnaire = questionnaire(grid("q", "'a', 'a_b'", column("b_c") + "," + column("c")));
        assertThat(names(questionnaire)).containsExactly("q_a_b_c", "q_a_c", "q_a_b_b_c", "q_a_b_c_2");
        assertThat(Columns.of(questionnaire).get(0).columns())
                .extracting(Column::path, Column::name)
                .contains(tuple(List.of("/a", ".b_c"), "q_a_b_c"), tuple(List.of("/a_b", ".c"), "q_a_b_c_2"));
    }

    @Test
    void aLongRowIsShortenedBeforeItsColumn() {
        assertThat(names(questionnaire(grid("plan", "'" + LONG + "'", column("ansvarlig") + "," + column("frist")))))
                .containsExactly("plan_" + "x".repeat(13) + "_ansvarlig", "plan_" + "x".repeat(17) + "_frist");
    }

    @Test
    void theTextOfOtherAndTheCommentAreTwoColumns() {
        String both = "{'type': 'radiogroup', 'name': 'q', 'choices': ['a'], 'showOtherItem': true,"
                + " 'showCommentArea': true}";
        assertThat(names(questionnaire(both))).containsExactly("q", "q_other_tekst", "q_tekst");
    }

    @Test
    void questionsThatShareTheirAnswerHaveTheColumnsOfTheFirst() {
        String first = "{'type': 'text', 'name': 'a', 'valueName': 'felles'}";
        String second = "{'type': 'text', 'name': 'b', 'valueName': 'felles'}";
        assertThat(names(questionnaire(first, second))).containsExactly("a");
    }

    @Test
    void namesThatSpssOrStataRefuseAreReplacedAndTold() {
        Questionnaire questionnaire = questionnaire(text("by"), text("ok"), grid("æ", "'r'", column("k")));
        VariableNames names = VariableNames.of(questionnaire);
        assertThat(names.all()).containsExactly("by_2", "ok", "ae_r_k");
        assertThat(names.replaced()).containsOnly(entry("by", "by_2"), entry("æ", "ae_r_k"));
    }

    @Test
    void namesAndCodesInAnyLettersGivePlainVariables() {
        Questionnaire questionnaire = questionnaire(
                text("How old are you?"),
                text("1. valg"),
                "{'type': 'checkbox', 'name': 'Språk-valg', 'choices': ['På norsk', 'in English!', '中文', '日本']}");
        assertThat(VariableNames.of(questionnaire).all())
                .containsExactly(
                        "How_old_are_you",
                        "v_1_valg",
                        "Sprak_valg_Pa_norsk",
                        "Sprak_valg_in_English_",
                        "Sprak_valg__",
                        "Sprak_valg___2")
                .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,31}"));
    }
}
