package no.svarbrev.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is not supported is refused with sheet, row and column, all of it together. */
class RefusalTest {
    private static final String HEAD =
            "type|name|label|appearance|relevant|constraint|required|default|parameters|choice_filter|repeat_count|calculation";

    private static WrittenForm form(String... rows) {
        List<String> all = new ArrayList<>(List.of(HEAD));
        all.addAll(List.of(rows));
        return WrittenForm.survey(all.toArray(String[]::new))
                .choices("list_name|name|label", "janei|ja|Ja", "janei|nei|Nei");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xml-external",
                "csv-external",
                "select_one_from_file a.csv",
                "select_one_external a",
                "begin loop",
                "noe rart"
            })
    void typesAreRefused(String type) {
        assertThat(form("text|a|A", type + "|b|B").faults())
                .containsExactly("survey!A3: the type «" + type + "» is not supported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "text||A → survey!B2: the row has no name",
                "|a|A → survey!A2: the row has no type",
                "text|a|A <script> → survey!C2: only text can be read: no scripts, styles, forms or films",
                "select_one janei|a|A|search('x') → survey!D2: the appearance «search('x')» is not supported here",
                "text|a|Hei {navn} → survey!C2: «{navn}» would put an answer into the text; write ${navn} to do so",
                "text|a|Hei ${navn} → survey!C2: there is no question «navn»",
                "integer|a|A|svarbrev-step-0.5 → survey!D2: the step must be one number above 0, of an integer a whole one",
                "decimal|a|A|svarbrev-step-0 → survey!D2: the step must be one number above 0, of an integer a whole one",
                "decimal|a|A|svarbrev-step-1 svarbrev-step-2 → survey!D2: the step must be one number above 0, of an integer a whole one",
                "decimal|a|A|svarbrev-step-1||||||||1 → survey!D2: a step cannot stand beside a calculation",
                "text|a|A|svarbrev-step-1 → survey!D2: the appearance «svarbrev-step-1» is not supported here",
                "note|a|Prøve|svarbrev-title svarbrev-description → survey!D2: only a note always shown, as the first row, can have this appearance",
                "note|a|Prøve nr. 2|svarbrev-title → survey!C2: the title here and the form_title of the sheet settings are not the same",
                "select_one finnes|a|A → survey!A2: there is no list «finnes» in the sheet choices",
                "integer|a|A||${b} > 1 → survey!E2: column 1: there is no question «b»",
                "integer|a|A|||. > → survey!F2: column 4: the expression ends too early",
                "integer|a|A|||||abc → survey!H2: «abc» does not fit the type integer",
                "integer|a|A|||||${a} + 1 → survey!H2: a default is worked out once, before anything is answered: it cannot speak of answers; use calculation",
                "select_one janei|a|A|||||kanskje → survey!H2: «kanskje» does not fit the type select_one janei",
                "range|a|A||||||start=1 end=5 tick_interval=2 → survey!I2: the parameter «tick_interval=2» is not supported here",
                "range|a|A||||||start=5 end=1 → survey!I2: the range must go upwards, in steps above 0",
                "select_one janei|a|A|||||||fylke = 1 → survey!J2: column 1: the sheet choices has no column «fylke»",
                "select_one janei or_other|a|A|||||||name = 'ja' → survey!J2: cannot stand beside or_other",
                "calculate|a||||||||||  → survey!L2: a calculate row needs a calculation",
                "date|a|A|||||||||today() → survey!L2: «calculation» has no meaning for this type",
                "integer|a|A|||. > 1|||||| 1 + 1 → survey!F2: «constraint» cannot stand beside a calculation",
                "rank janei or_other|a|A → survey!A2: rank has no or_other",
                "text|b_comment|B|svarbrev-comment → survey!B2: a comment field comes right after its question, is named like it with _comment behind, and is as relevant"
            })
    void rowsAreRefused(String row, String fault) {
        assertThat(form(row, "text|sist|Sist").faults()).containsExactly(fault);
    }

    @Test
    void theNoteOfTheTitleIsTheFirstRowAndOnlyTheDescriptionComesBetween() {
        String title = "note|t|Prøve|svarbrev-title";
        String description = "note|d|Om|svarbrev-description";
        String misplaced = ": only a note always shown, as the first row, can have this appearance";
        assertThat(form(title, description, "text|a|A").faults().get(0)).startsWith("no fault");
        assertThat(form(description, title, "text|a|A").faults()).containsExactly("survey!D3" + misplaced);
        assertThat(form(title, "text|a|A", description).faults()).containsExactly("survey!D4" + misplaced);
        assertThat(form(title, "note|u|Prøve|svarbrev-title", "text|a|A").faults())
                .containsExactly("survey!D3" + misplaced);
        assertThat(form("note|t||svarbrev-title", "text|a|A").faults())
                .containsExactly("survey!C2: the note has no label");
    }

    @Test
    void groupsThatDoNotMatchAreRefused() {
        assertThat(form("begin group|a|A", "text|b|B").faults())
                .containsExactly("survey!A2: «begin group» is never ended");
        assertThat(form("text|b|B", "end group").faults())
                .containsExactly("survey!A3: «end group» ends nothing that stands open here");
        assertThat(form("begin group|a|A", "text|b|B", "end repeat", "end group")
                        .faults())
                .containsExactly("survey!A4: «end repeat» ends nothing that stands open here");
        assertThat(form("begin repeat|a|A", "begin repeat|b|B", "text|c|C", "end repeat", "end repeat")
                        .faults())
                .containsExactly("survey!A3: a repeat inside a repeat is not supported");
    }

    @Test
    void aTableListIsOneGrid() {
        assertThat(form("begin group|g|G|table-list", "select_one janei|a|A", "text|b|B", "end group")
                        .faults())
                .containsExactly("survey!A4: in a table-list all rows are select_one");
        assertThat(form("begin group|g|G|table-list", "select_one janei|a|A|||. = 'ja'", "end group")
                        .faults())
                .containsExactly("survey!F3: «constraint» is not supported in a table-list");
        assertThat(form(
                                "begin group|g|G|table-list",
                                "select_one janei|a|A||||yes",
                                "select_one janei|b|B",
                                "end group")
                        .faults())
                .containsExactly("survey!G4: in a table-list all rows are required or none");
    }

    @Test
    void namesStandOnce() {
        assertThat(form("text|a|A", "begin group|g|G", "text|b|B", "end group", "text|a|A igjen")
                        .faults())
                .containsExactly("survey!B6: the name «a» stands twice");
        assertThat(form("text|a|A", "begin group|g|G", "text|a|A igjen", "end group", "text|c|C||${a} != ''")
                        .faults())
                .containsExactly("survey!E6: column 1: several questions are named «a»");
    }

    @Test
    void columnsThatSayWhenOrWhatAreRefusedAtTheirHeading() {
        assertThat(WrittenForm.survey("type|name|label|trigger|bind::type", "text|a|A|${b}|int", "text|b|B")
                        .faults())
                .containsExactly(
                        "survey!D1: the column «trigger» of the sheet survey is not supported",
                        "survey!E1: the column «bind::type» of the sheet survey is not supported");
        assertThat(WrittenForm.survey("type|name|label|relevant::English (en)", "text|a|A|b")
                        .faults())
                .containsExactly("survey!D1: the column «relevant::English (en)» of the sheet survey is not supported");
        assertThat(WrittenForm.survey("type|name|label|Name", "text|a|A|b").faults())
                .contains("survey!D1: the column «Name» stands twice");
    }

    @Test
    void choicesAreRefusedWithTheirPlace() {
        assertThat(form("select_one janei|a|A")
                        .choices("list_name|name|label", "janei|ja|Ja", "janei|ja|Ja", "|nei|Nei", "janei||Vet ikke")
                        .faults())
                .containsExactly(
                        "choices!B3: the value «ja» stands twice in the list janei",
                        "choices!A4: the choice belongs to no list",
                        "choices!B5: the choice has no name");
    }

    @Test
    void translationsAreIntoKnownLanguages() {
        assertThat(WrittenForm.survey("type|name|label::Norsk (nb)|label::Klingonsk", "text|a|A|B")
                        .faults())
                .containsExactly("survey!D1: «Klingonsk» does not say which language: write it as «Nynorsk (nn)»");
    }

    @Test
    void somethingIsAsked() {
        assertThat(new String[] {WrittenForm.survey("type|name|label").faults().get(0)})
                .containsExactly("survey: nothing is asked");
    }

    @Test
    void errorsOfTheSpreadsheetAreNotTexts() {
        assertThat(form("text|a|#REF!").faults()).contains("survey!C2: holds an error of the spreadsheet: #REF!");
    }

    @Test
    void allFaultsAreToldTogether() {
        assertThat(form("select_one_external x|a|A", "text||B", "integer|d|D|||. >", "select_one x|e|E")
                        .faults())
                .hasSize(4);
    }

    @Test
    void aListNamedTooOftenIsRefused() {
        String[] choices = new String[1001];
        choices[0] = "list_name|name|label";
        for (int choice = 1; choice < choices.length; choice++) {
            choices[choice] = "lang|c" + choice + "|C";
        }
        String[] rows = new String[60];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "select_one lang|q" + row + "|Q";
        }
        assertThat(form(rows).choices(choices).faults())
                .containsExactly("survey!A52: with this list the form has more than 50000 choices");
    }

    @Test
    void tenThousandQuestionsAreReadInSeconds() {
        String[] rows = new String[10_000];
        rows[0] = "integer|q0|Q";
        for (int row = 1; row < rows.length; row++) {
            rows[row] = "integer|q" + row + "|Q||${q" + (row - 1) + "} > 1|. > 0 and . < 10";
        }
        WrittenForm form = form(rows);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(form.read().at("/pages/0/elements").size()).isEqualTo(10_000);
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(work)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aTitleHoldsNoBraces() {
        assertThat(form("text|a|A").settings("form_title", "Hei {navn}").faults())
                .containsExactly("settings!A2: a title cannot hold braces");
    }
}
