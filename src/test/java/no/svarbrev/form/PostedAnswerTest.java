package no.svarbrev.form;

import static no.svarbrev.testkit.Tries.numbers;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.bigDecimals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.questionnaire.rule.Fault.Kind;
import no.svarbrev.testkit.SurveyCore;
import no.svarbrev.testkit.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

/** What the fields of each kind of question give, and what is wrong with an answer. */
class PostedAnswerTest {
    private static final String TENTHS = "{'type':'text','name':'q','inputType':'number','min':0,'max':10,'step':0.1}";
    private static final String CHOICES =
            "'choices':['a','b',{'value':'ingen','text':'Valg ingen','isExclusive':true}]";
    private static final String RADIO = "{'type':'radiogroup','name':'q','isRequired':true," + CHOICES + "}";
    private static final String TICKS = "{'type':'checkbox','name':'q','isRequired':true," + CHOICES + "}";

    private static Form form(String... values) {
        return field -> field.equals("q") ? List.of(values) : List.of();
    }

    private static Typed read(String element, Form form) {
        return PostedAnswer.read(Tiny.question(element), form, "q");
    }

    private static Typed typedText(String typed, int maxLength) {
        return read("{'type':'text','name':'q','maxLength':" + maxLength + "}", form(typed));
    }

    private static Typed typedNumber(String typed) {
        return read(TENTHS, form(typed));
    }

    private static List<Kind> kinds(List<Fault> faults) {
        return faults.stream().map(Fault::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "' 5 '|5",
                "2,5|2.5",
                "2.50|2.5",
                "1 000|1000",
                "1\u00a0000|1000",
                "1\u202f000|1000",
                "\u22123|-3",
                "-3|-3",
                "+3|3",
                "007|7",
                "5,|5",
                "-0|0",
                "100|100",
                "999999999999999|999999999999999"
            })
    void aNumberIsReadAsPeopleWriteIt(String typed, String value) {
        assertThat(typedNumber(typed).value().decimalValue().toPlainString()).isEqualTo(value);
    }

    /** Fault C21. What people put between thousands, before and after a number, leaves one reading. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.000,5|1000.5",
                "1.234,567|1234.567",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "12 345 678|12345678",
                "1\u00a0000|1000",
                "1\u202f000,5|1000.5",
                "1\u2009000|1000",
                "1 000,125|1000.125",
                "1'000|1000",
                "1\u2019234\u2019567.5|1234567.5",
                "1234.567|1234.567",
                "0,125|0.125",
                "0.500|0.5",
                "12,3450|12.345",
                ",5|0.5",
                "\u22125|-5",
                "\u20135|-5",
                "- 5|-5",
                "-1.234,5|-1234.5",
                "50 %|50",
                "12,5%|12.5"
            })
    void aNumberWithOneReadingIsRead(String typed, String value) {
        assertThat(typedNumber(typed).faults()).isEmpty();
        assertThat(typedNumber(typed).value().decimalValue().toPlainString()).isEqualTo(value);
    }

    /** Fault C21: a thousand to one and one to another, so it is asked which; both readings are said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000|1000 1",
                "1,000|1000 1",
                "-1.000|-1000 -1",
                "12.345|12345 12.345",
                "999,250|999250 999.25",
                "1.000 %|1000 1"
            })
    void aNumberWithTwoReadingsIsAskedAbout(String typed, String readings) {
        assertThat(typedNumber(typed).faults())
                .containsExactly(new Fault("q", "q", Kind.NUMBER_READ_TWO_WAYS, readings));
        assertThat(typedNumber(typed).value().isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E-5",
                "1234567890123456",
                "fem",
                "1 5",
                "1 0000",
                "1.00.000",
                "1.000.00",
                "1,000,5",
                "0.000.000",
                "%",
                "1 %%",
                "1-2",
                "--1",
                "-",
                ",",
                "0x10",
                "NaN",
                "\u0665",
                "1\u0000"
            })
    void whatIsNoNumberIsAFault(String typed) {
        assertThat(kinds(typedNumber(typed).faults())).containsExactly(Kind.NOT_A_NUMBER);
        assertThat(typedNumber(typed).value().isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,", "0.3,", "10,", "-0.1,TOO_SMALL", "10.1,TOO_LARGE", "0.25,TOO_FINE", "0.30000000001,TOO_FINE"})
    void aNumberKeepsItsLimitsAndItsStep(BigDecimal number, Kind expected) {
        assertThat(kinds(Tiny.faults(TENTHS, "{'q':" + number.toPlainString() + "}")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** Half of them are near the limits. */
    @Test
    void everyTenthWithinTheLimitsIsTaken() {
        Gen<BigDecimal> near = numbers(-2_000, 2_000).map(tenths -> BigDecimal.valueOf(tenths, 1));
        Gen<BigDecimal> any = bigDecimals().ofBytes(128).withScale(1);
        tries(200).forAll(any.mix(near, 50)).checkAssert(PostedAnswerTest::isTakenWithinTheLimits);
    }

    private static void isTakenWithinTheLimits(BigDecimal number) {
        boolean inside = number.signum() >= 0 && number.compareTo(BigDecimal.TEN) <= 0;
        Typed typed = typedNumber(number.toPlainString().replace('.', ','));
        if (inside) {
            assertThat(Tiny.faults(TENTHS, "{'q':" + typed.value() + "}")).isEmpty();
        }
    }

    @Test
    void textIsKeptInOneForm() {
        assertThat(typedText(" a\u030aret\r\n2017\r! ", 100).value().textValue())
                .isEqualTo("\u00e5ret\n2017\n!");
        assertThat(typedText("👍🏽 ok\tja", 100).value().textValue()).isEqualTo("👍🏽 ok\tja");
        assertThat(typedText(" \r\n ", 100)).isEqualTo(Typed.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u0085b", "\ud800", "a\udc00"})
    void whatCannotBeStoredIsAFaultAndNotAnError(String typed) {
        assertThat(kinds(typedText(typed, 100).faults())).containsExactly(Kind.BAD_CHARACTER);
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(typedText("👍".repeat(60_000), 60_000).faults()).isEmpty();
        assertThat(typedText("👍".repeat(60_001), 60_000).faults())
                .containsExactly(new Fault("q", "q", Kind.TOO_LONG, "60000"));
        assertThat(typedText("a\u030a".repeat(10), 10).faults()).isEmpty();
    }

    @Test
    void aChoiceMustBeOneOfThoseWritten() {
        assertThat(read(RADIO, form("a")).value().textValue()).isEqualTo("a");
        assertThat(read(RADIO, form(""))).isEqualTo(Typed.BLANK);
        assertThat(kinds(read(RADIO, form("c")).faults())).containsExactly(Kind.NOT_OFFERED);
        assertThat(Tiny.faults(RADIO, "{'q':'a'}")).isEmpty();
        assertThat(kinds(Tiny.faults(RADIO, "{}"))).containsExactly(Kind.REQUIRED);
        assertThat(Tiny.faults(RADIO.replace("true,'c", "false,'c"), "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "å", "a b", "<b>"})
    void whatIsNoCodeOfTheQuestionIsNeverKept(String code) {
        String grid = "{'type':'matrix','name':'q','columns':['a'],'rows':['rad']}";
        Form form = field -> List.of(code);
        List.of(RADIO, TICKS, grid, RADIO.replace("radiogroup", "dropdown")).forEach(element -> {
            assertThat(kinds(read(element, form).faults())).containsExactly(Kind.NOT_OFFERED);
            assertThat(read(element, form).value().isEmpty()).isTrue();
        });
    }

    @Test
    void ticksAreKeptOnceInTheirOrder() {
        assertThat(read(TICKS, form("b", "", "a", "b")).value()).isEqualTo(SurveyCore.json("['b', 'a']"));
        assertThat(read(TICKS, form(""))).isEqualTo(Typed.BLANK);
        assertThat(Tiny.faults(TICKS, "{'q':['b', 'a']}")).isEmpty();
        assertThat(kinds(Tiny.faults(TICKS, "{}"))).containsExactly(Kind.REQUIRED);
    }

    @Test
    void anExclusiveChoiceStandsAlone() {
        assertThat(Tiny.faults(TICKS, "{'q':['ingen']}")).isEmpty();
        assertThat(Tiny.faults(TICKS, "{'q':['a', 'ingen']}"))
                .containsExactly(new Fault("q", "q", Kind.EXCLUSIVE, "Valg ingen"));
    }

    @Test
    void atMostSoManyCanBeTicked() {
        String two = TICKS.replace("'isRequired'", "'maxSelectedChoices':1,'isRequired'");
        assertThat(Tiny.faults(two, "{'q':['a']}")).isEmpty();
        assertThat(Tiny.faults(two, "{'q':['a','b']}")).containsExactly(new Fault("q", "q", Kind.TOO_MANY, "1"));
    }

    @Test
    void aGridIsReadRowByRow() {
        Form form = field -> Map.of("q.x", List.of("a"), "q.y", List.of("")).getOrDefault(field, List.of());
        assertThat(read(grid(""), form).value()).isEqualTo(SurveyCore.json("{'x': 'a'}"));
        assertThat(read(grid(""), field -> List.of())).isEqualTo(Typed.BLANK);
        assertThat(Tiny.faults(grid(""), "{'q':{'x': 'a'}}")).isEmpty();
        assertThat(read(grid(""), field -> List.of("c")).faults())
                .containsExactly(
                        new Fault("q", "q.x", Kind.NOT_OFFERED, ""), new Fault("q", "q.y", Kind.NOT_OFFERED, ""));
    }

    @Test
    void aRequiredGridNeedsARowAndEachRowRequiredNeedsAll() {
        assertThat(kinds(Tiny.faults(grid(",'isRequired':true"), "{}"))).containsExactly(Kind.REQUIRED);
        assertThat(Tiny.faults(grid(",'isRequired':true"), "{'q':{'x': 'a'}}")).isEmpty();
        assertThat(Tiny.faults(grid(",'eachRowRequired':true"), "{'q':{'x': 'a'}}"))
                .containsExactly(new Fault("q", "q.y", Kind.ROW_REQUIRED, "Valg y"));
        assertThat(kinds(Tiny.faults(grid(",'eachRowRequired':true"), "{}")))
                .containsExactly(Kind.ROW_REQUIRED, Kind.ROW_REQUIRED);
    }

    private static String grid(String more) {
        return "{'type':'matrix','name':'q','columns':['a','b'],'rows':['x',{'value':'y','text':'Valg y'}]" + more
                + "}";
    }

    /** An answer says how many; the page shows so many, and sends them all. */
    @Test
    void aListWhoseLengthFollowsFromAnAnswerIsRead() {
        String rows =
                "{'type':'matrixdynamic','name':'q','rowCountExpression':'{n}','columns':[{'name':'a','cellType':'text'}]}";
        String panels = "{'type':'paneldynamic','name':'q','panelCountExpression':'{n}',"
                + "'templateElements':[{'type':'text','name':'a'}]}";
        Map<String, List<String>> fields =
                Map.of("q.count", List.of("2"), "q.0.a", List.of("en"), "q.1.a", List.of(""));
        Form form = field -> fields.getOrDefault(field, List.of());
        Form blank = field -> field.equals("q.count") ? List.of("2") : List.of();
        assertThat(read(rows, form).value()).isEqualTo(SurveyCore.json("[{'a':'en'},{}]"));
        assertThat(read(panels, form).value()).isEqualTo(SurveyCore.json("[{'a':'en'},{}]"));
        assertThat(read(rows, blank)).isEqualTo(Typed.BLANK);
        assertThat(read(panels, blank).value()).isEqualTo(SurveyCore.json("[{},{}]"));
    }

    @Test
    void aRankingIsReadFromThePlaces() {
        String ranking = "{'type':'ranking','name':'q','choices':['a','b','c'],'selectToRankEnabled':true}";
        Map<String, List<String>> fields =
                Map.of("q", List.of("a", "b", "c"), "q.a", List.of("2"), "q.b", List.of(""), "q.c", List.of("1"));
        assertThat(read(ranking, field -> fields.getOrDefault(field, List.of())).value())
                .isEqualTo(SurveyCore.json("['c','a']"));
    }

    @Test
    void twoChoicesCannotHaveTheSamePlace() {
        String ranking = "{'type':'ranking','name':'q','choices':['a','b']}";
        Map<String, List<String>> fields = Map.of("q", List.of("a", "b"), "q.a", List.of("1"), "q.b", List.of("1"));
        assertThat(kinds(read(ranking, field -> fields.getOrDefault(field, List.of()))
                        .faults()))
                .containsExactly(Kind.SAME_RANK);
    }

    @ParameterizedTest
    @CsvSource({
        "date,2019-02-28,2019-02-28",
        "date,1.2.2019,2019-02-01",
        "time,9.30,09:30",
        "time,23:59,23:59",
        "month,2019-12,2019-12",
        "week,2020-W53,2020-W53",
        "datetime-local,2019-02-28T09:30,2019-02-28T09:30"
    })
    void aPointInTimeIsReadAsBrowsersAndPeopleWriteIt(String type, String typed, String value) {
        assertThat(read("{'type':'text','name':'q','inputType':'" + type + "'}", form(typed))
                        .value()
                        .textValue())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "date,2019-02-30",
        "date,30.2.2019",
        "date,i går",
        "time,25:00",
        "month,2019-13",
        "week,2019-W53",
        "datetime-local,2019-02-28"
    })
    void aPointInTimeThatDoesNotExistIsAFault(String type, String typed) {
        assertThat(kinds(read("{'type':'text','name':'q','inputType':'" + type + "'}", form(typed))
                        .faults()))
                .containsExactly(Kind.NOT_A_DATE);
    }

    @Test
    void aListIsReadAsManyTimesAsThePageShowed() {
        String list = "{'type':'paneldynamic','name':'q','templateElements':[{'type':'text','name':'navn'},"
                + "{'type':'checkbox','name':'hva','choices':['a','b']}]}";
        Map<String, List<String>> fields = Map.of(
                "q.count",
                List.of("2"),
                "q.0.navn",
                List.of("Kari"),
                "q.1.hva",
                List.of("a", "b"),
                "q.2.navn",
                List.of("Ola"));
        assertThat(read(list, field -> fields.getOrDefault(field, List.of())).value())
                .isEqualTo(SurveyCore.json("[{'navn':'Kari'},{'hva':['a','b']}]"));
    }
}
