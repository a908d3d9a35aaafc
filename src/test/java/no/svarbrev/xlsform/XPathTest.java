package no.svarbrev.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XPath to SurveyJS and back, each line as survey-core 3.1.1 reads it too; what has no counterpart, with its column. */
class XPathTest {
    private static final List<String> BEFORE = List.of(
            "type|name|label|relevant|constraint",
            "integer|n|N",
            "decimal|x|X",
            "text|t|T",
            "select_one janei|en|En",
            "select_multiple janei|flere|Flere",
            "select_multiple janei or_other|andre|Andre",
            "rank janei|rang|Rang",
            "date|d|D",
            "datetime|dt|Dt",
            "decimal|pluss|Pluss||. >= 0",
            "begin_group|rute|Rute",
            "text|inni|Inni",
            "end_group",
            "begin_repeat|barn|Barn",
            "integer|alder|Alder",
            "end_repeat");

    /** A form with a question of each type, and a last one with this relevance, in row 18. */
    private static WrittenForm form(String relevant) {
        List<String> rows = new ArrayList<>(BEFORE);
        rows.add("text|sist|Sist|" + relevant);
        return WrittenForm.survey(rows.toArray(String[]::new))
                .choices("list_name|name|label", "janei|ja|Ja", "janei|nei|Nei");
    }

    private static String surveyJs(JsonNode definition) {
        JsonNode pages = definition.path("pages");
        JsonNode last = pages.path(pages.size() - 1).path("elements");
        return last.path(last.size() - 1).path("visibleIf").asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "${n} = 5 → {n} = 5",
                "${n}=5 and ${x}<0.5 → {n} = 5 and {x} < 0.5",
                "5 <= ${n} → {n} >= 5",
                "'ja' = ${en} → {en} = 'ja'",
                "${en} != 'ja' → {en} != 'ja'",
                "${t} = '' → {t} empty",
                "${t} != '' → {t} notempty",
                "selected(${en}, 'ja') → {en} = 'ja'",
                "selected(${flere}, 'ja') → {flere} contains 'ja'",
                "not(selected(${flere}, 'ja')) → !({flere} contains 'ja')",
                "${flere} = 'ja' → {flere} = ['ja']",
                "count-selected(${flere}) > 1 → {flere.length} > 1",
                "string-length(${t}) > 10 → {t.length} > 10",
                "string-length(${t}) < 10 → {t} empty or {t.length} < 10",
                "count-selected(${flere}) = 0 → {flere} empty or {flere.length} = 0",
                "${andre_other} != '' → {andre-Comment} notempty",
                "(${n} = 1 or ${n} = 2) and ${x} = 3 → ({n} = 1 or {n} = 2) and {x} = 3",
                "${n} = 1 or ${n} = 2 and ${x} = 3 → {n} = 1 or {n} = 2 and {x} = 3",
                "(${n} + 2) * 3 > 4 → {n} notempty and ({n} + 2) * 3 > 4",
                "${n} - (${x} - 1) = 0 → {n} notempty and {x} notempty and {n} - ({x} - 1) = 0",
                "${n} div 2 = ${x} mod 3 → {n} notempty and {x} notempty and {n} / 2 = {x} % 3",
                "${n} > -3 → {n} > -3",
                "-${n} > 3 → {n} notempty and 0 - {n} > 3",
                "if(${n} > 1, ${x}, 0) > 2 → iif({n} > 1, {x}, 0) > 2",
                "coalesce(${n}, ${x}) = 1 → iif({n} notempty, {n}, {x}) = 1",
                "${d} <= today() → {d} <= today()",
                "${dt} < today() → {dt} < today()",
                "date(${dt}) <= today() → {dt} notempty and substring({dt}, 0, 10) <= today()",
                "date(${dt}) = ${d} → substring({dt}, 0, 10) = {d}",
                "${d} <= now() → {d} <= today()",
                "${d} > date('2020-01-31') → {d} > '2020-01-31'",
                "${d} >= today() or ${d} = '' → {d} >= today() or {d} empty",
                "today() - ${d} > 365 → {d} notempty and iif({d} > today(), 0 - dateDiff({d}, today(), 'days'), dateDiff({d}, today(), 'days')) > 365",
                "abs(today() - ${d}) > 365 → {d} notempty and dateDiff({d}, today(), 'days') > 365",
                "int((today() - ${d}) div 365.25) >= 18 → {d} notempty and trunc(iif({d} > today(), 0 - dateDiff({d}, today(), 'days'), dateDiff({d}, today(), 'days')) / 365.25) >= 18",
                "round(${x}, 2) = 1.25 → {x} notempty and ({x} * 100 + 0.5 - ({x} * 100 + 0.5) % 1 - iif(({x} * 100 + 0.5) % 1 < 0, 1, 0)) / 100 = 1.25",
                "round(${x}) = 1 → {x} notempty and {x} + 0.5 - ({x} + 0.5) % 1 - iif(({x} + 0.5) % 1 < 0, 1, 0) = 1",
                "round(${pluss} div 2, 1) > 1.5 → {pluss} notempty and round({pluss} / 2, 1) > 1.5",
                "int(${x}) = 1 → {x} notempty and {x} - {x} % 1 = 1",
                "int(${n} div 7) = 1 → {n} notempty and trunc({n} / 7) = 1",
                "pow(${n}, 2) > 9 → {n} notempty and {n} ^ 2 > 9",
                "substr(${t}, 0, 2) != '' → substring({#t}, 0, 2) != ''",
                "coalesce(${t}, ${inni}) != '' → iif({t} notempty, {#t}, {#inni}) != ''",
                "coalesce(${n}, 0) + 2 > 4 → {n} + 2 > 4",
                "${n} <= ${x} → {n} notempty and {n} <= {x}",
                "${dt} >= date('2020-01-31') → {dt} >= '2020-01-31T00:00'",
                "${n} + 1 != 3 → {n} empty or {n} + 1 != 3",
                "if(${n} != 0, ${x} div ${n}, 0) > 1 → iif({n} != 0, iif({n} notempty and {x} notempty, {x} / {n}, ''), 0) != '' and iif({n} != 0, iif({n} notempty and {x} notempty, {x} / {n}, ''), 0) > 1",
                "count-selected(${flere}) → {flere.length} > 0",
                "min(${n}, ${x}) = 1 → min({n}, {x}) = 1",
                "sum(${alder}) > 10 → sumInArray({barn}, 'alder') > 10",
                "max(${alder}) > 10 → maxInArray({barn}, 'alder') > 10",
                "count(${barn}) > 1 → {barn.length} > 1",
                "jr:choice-name(${en}, '${en}') != '' → displayValue('en') != ''",
                "(${n} = 1) = true() → ({n} = 1) = true",
                "false() → false"
            })
    void saysTheSameInBothLanguages(String xpath, String surveyJs) {
        ObjectNode definition = form(xpath).read();
        assertThat(surveyJs(definition)).isEqualTo(surveyJs);
        JsonNode again = XlsForms.read(XlsForms.write(definition));
        assertThat(surveyJs(again)).isEqualTo(surveyJs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "number(${n}) = 1 → {n} = 1",
                "${n} = '1' → {n} = 1",
                "number(${n} = 1) = 1 → iif({n} = 1, 1, 0) = 1",
                "count(${alder}) > 1 → {barn.length} > 1",
                "“ja” = ${en} → {en} = 'ja'",
                ".5 < ${x} → {x} > 0.5",
                "${n}=1 or false() → {n} = 1",
                "${ n } = 1 → {n} = 1",
                "true() → ``"
            })
    void isUnderstoodInSeveralSpellings(String xpath, String surveyJs) {
        assertThat(surveyJs(form(xpath).read())).isEqualTo(surveyJs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "${n} = → column 7: the expression ends too early",
                "${n} # 1 → column 6: «#» is not expected",
                "(${n} = 1 → column 10: «)» is missing: the expression ends here",
                "${n} = 1 ${x} → column 10: «x» is not expected",
                "${finnes_ikke} = 1 → column 1: there is no question «finnes_ikke»",
                "${rute} = 1 → column 1: there is no question «rute»",
                "${barn} = 1 → column 1: «barn» is no question",
                "${n} = 1 and ${alder} > 1 → column 14: «alder» is asked in a repeat: from outside only sum, min, max and count of it are supported",
                "sum(${n}) > 1 → column 5: «n» does not stand in a repeat, outside of which this is",
                "min(${barn}) > 1 → column 5: «barn» does not stand in a repeat, outside of which this is",
                "n = 1 → column 1: paths and bare words are not supported; write ${name}",
                "/data/n = 1 → column 1: «/» is not supported here",
                "../inni = 1 → column 1: «../inni» leads to no question",
                "../ = 1 → column 5: «..» is missing: here stands «=»",
                "${n} = instance('x') → column 8: the function instance() is not supported",
                "once(${n}) = 1 → column 1: the function once() is not supported: SurveyJS works a value out again whenever something changes",
                "random() > 0.5 → column 1: the function random() is not supported: a value must be the same whenever it is worked out",
                "regex(${t}, 'a') or ${n} = 1 → column 1: the function regex() is not supported: it can only be a whole constraint, or a part joined by «and»",
                "pulldata('a', 'b', 'c', 'd') = 1 → column 1: the function pulldata() is not supported: there are no files of values beside a questionnaire",
                "selected(${flere}) = 1 → column 1: selected() has 1 arguments",
                "count-selected(${n}) = 1 → column 1: count-selected() does not fit the type of «n»",
                "string-length(${flere}) = 1 → column 1: string-length() does not fit the type of «flere»",
                "position(..) = 1 → column 1: only position(..) inside a repeat is supported",
                "${d} + 7 > today() → column 6: with dates only the difference of two is supported",
                "${t} + 'a' = 'ba' → column 6: a text is no number; texts are joined by concat()",
                "concat(${t}, ${n}) = '1' → column 1: concat() needs a constant text that is no number as its first or second part",
                "date('i morgen') > ${d} → column 6: «i morgen» is no date such as 2020-12-31",
                "${rang} = 'ja nei' → column 11: comparing a whole ranking is not supported",
                "${n} → column 1: an answer alone is no condition: programs take it for true when it is answered, when it is not 0, or always; compare it, as in ${n} != '' or ${n} != 0",
                "not(${t}) → column 5: an answer alone is no condition: programs take it for true when it is answered, when it is not 0, or always; compare it, as in ${n} != '' or ${n} != 0",
                "${t} = 'Oslo' → column 6: free texts are not compared: SurveyJS tells neither letter case nor 5 from 5.0 apart; ask with select_one, or whether it is ''",
                "${x} div ${n} > 1 → column 10: it may be 0, and what XForms has then SurveyJS has not: write if(${n} != 0, … div ${n}, '')",
                "${n} + 1 = '' → column 6: what is worked out is not compared with ''; ask whether its questions are answered",
                "${dt} > today() → column 7: of a time of day some programs see only the day and others the time too, but for < and >= a day: ask for days, as in date(${dt}) <= today()",
                "${dt} < now() → column 7: of a time of day some programs see only the day and others the time too, but for < and >= a day: ask for days, as in date(${dt}) <= today()",
                "${dt} > date('2020-01-31') → column 7: of a time of day some programs see only the day and others the time too, but for < and >= a day: ask for days, as in date(${dt}) <= today()",
                "round(${x}, 9) = 1 → column 13: to how many decimals must be a number from 0 to 6",
                "round(${x}, -1) = 1 → column 13: to how many decimals must be a number from 0 to 6",
                "${d} < now() → column 6: of a time of day some programs see only the day and others the time too, but for < and >= a day: ask for days, as in date(${dt}) <= today()",
                "${d} > '2020-01-31' → column 6: the two are of kinds that are not compared alike in XPath and SurveyJS; a day is written date('2020-12-31')",
                "selected(${t}, 'a') → column 1: selected() asks for a code, of a question with choices, which must be answered",
                "${en} = '<>' → column 9: SurveyJS reads «<>» as something else than a text",
                "${flere} = 'ja nei' → column 12: several answers are asked for with selected(), since their order is not fixed",
                "jr:choice-name(${en}, 'en') = 'Ja' → column 1: jr:choice-name() is supported as jr:choice-name(${name}, '${name}') outside of repeats"
            })
    void refusesWithTheColumn(String xpath, String fault) {
        assertThat(form(xpath).faults()).containsExactly("survey!D18: " + fault);
    }

    /** Each is in its conversion more than once: before, 45 of them took time and memory without end. */
    @Test
    void whatIsNestedIsWorkedOutOnce() {
        assertThat(form("abs(".repeat(45) + "${n}" + ")".repeat(45) + " = 1").faults())
                .hasSize(1)
                .allMatch(fault -> fault.endsWith("in SurveyJS's language this is longer than 10000 characters"));
        assertThat(surveyJs(form("min(".repeat(45) + "1" + ", 2)".repeat(45) + " = 1")
                        .read()))
                .startsWith("min(min(");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(form("${n} = 1" + " or ${n} = 1".repeat(200)).faults())
                .containsExactly("survey!D18: column 2000: the expression is longer than 2000 characters");
        assertThat(form("(".repeat(60) + "1" + ")".repeat(60)).faults())
                .containsExactly("survey!D18: column 52: the expression is nested deeper than 50");
    }
}
