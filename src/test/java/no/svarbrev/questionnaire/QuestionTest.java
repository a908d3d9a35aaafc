package no.svarbrev.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import no.svarbrev.questionnaire.Fault.Kind;
import no.svarbrev.testkit.SurveyCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fields of each kind of question give, and what is wrong with an answer. */
class QuestionTest {
    private static final JsonNode BLANK = MissingNode.getInstance();
    private static final List<Choice> CHOICES = List.of(choice("a", false), choice("b", false), choice("ingen", true));
    private static final NumberLimits TENTHS = limits("0", "10", "0.1");

    private static Choice choice(String code, boolean exclusive) {
        return new Choice(code, LocalText.of("Valg " + code), exclusive);
    }

    private static Prompt prompt(boolean required) {
        return new Prompt("q", LocalText.NONE, LocalText.NONE, required, Optional.empty(), Optional.empty());
    }

    private static NumberLimits limits(String min, String max, String step) {
        return new NumberLimits(
                Optional.of(new BigDecimal(min)), Optional.of(new BigDecimal(max)), Optional.of(new BigDecimal(step)));
    }

    private static Form form(String... values) {
        return field -> field.equals("q") ? List.of(values) : List.of();
    }

    private static Typed typedText(String typed, int maxLength) {
        return new Question.TextField(prompt(false), maxLength).read(form(typed));
    }

    private static Typed typedNumber(String typed) {
        return new Question.NumberField(prompt(false), TENTHS).read(form(typed));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E-5",
                "1234567890123456",
                "fem",
                "1.000,5",
                "1-2",
                "--1",
                "-",
                ",",
                "0x10",
                "NaN",
                "\u0665",
                "5 %",
                "1\u0000"
            })
    void whatIsNoNumberIsAFault(String typed) {
        assertThat(kinds(typedNumber(typed).faults())).containsExactly(Kind.NOT_A_NUMBER);
        assertThat(typedNumber(typed).value().isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,", "0.3,", "10,", "-0.1,TOO_SMALL", "10.1,TOO_LARGE", "0.25,TOO_FINE", "0.30000000001,TOO_FINE"})
    void aNumberKeepsItsLimitsAndItsStep(BigDecimal number, Kind expected) {
        JsonNode answer = typedNumber(number.toPlainString()).value();
        assertThat(kinds(new Question.NumberField(prompt(true), TENTHS).faults(answer, List.of())))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Property
    void everyTenthWithinTheLimitsIsTaken(@ForAll @Scale(1) BigDecimal number) {
        boolean inside = number.signum() >= 0 && number.compareTo(BigDecimal.TEN) <= 0;
        Typed typed = typedNumber(number.toPlainString().replace('.', ','));
        if (inside) {
            assertThat(TENTHS.faults("q", typed.value())).isEmpty();
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
    void aChoiceMustBeOneOfThoseOffered() {
        Question radio = new Question.RadioGroup(prompt(true), CHOICES);
        assertThat(radio.read(form("a")).value().textValue()).isEqualTo("a");
        assertThat(radio.read(form(""))).isEqualTo(Typed.BLANK);
        assertThat(radio.faults(SurveyCore.json("'a'"), CHOICES)).isEmpty();
        assertThat(kinds(radio.faults(SurveyCore.json("'c'"), CHOICES))).containsExactly(Kind.NOT_OFFERED);
        assertThat(kinds(radio.faults(BLANK, CHOICES))).containsExactly(Kind.REQUIRED);
        assertThat(new Question.RadioGroup(prompt(false), CHOICES).faults(BLANK, CHOICES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "å", "a b", "<b>"})
    void whatCannotBeACodeIsNeverKept(String code) {
        List<Question> questions = List.of(
                new Question.RadioGroup(prompt(false), CHOICES),
                new Question.CheckboxGroup(prompt(false), CHOICES, Optional.empty()),
                new Question.Matrix(prompt(false), CHOICES, List.of(choice("rad", false)), false));
        Form form = field -> List.of(code);
        questions.forEach(question -> {
            assertThat(kinds(question.read(form).faults())).containsExactly(Kind.NOT_OFFERED);
            assertThat(question.read(form).value().isMissingNode()).isTrue();
        });
    }

    @Test
    void ticksAreKeptOnceInTheirOrder() {
        Question ticks = new Question.CheckboxGroup(prompt(true), CHOICES, Optional.empty());
        assertThat(ticks.read(form("b", "", "a", "b")).value()).isEqualTo(SurveyCore.json("['b', 'a']"));
        assertThat(ticks.read(form(""))).isEqualTo(Typed.BLANK);
        assertThat(ticks.faults(SurveyCore.json("['b', 'a']"), CHOICES)).isEmpty();
        assertThat(kinds(ticks.faults(SurveyCore.json("['b', 'c']"), CHOICES))).containsExactly(Kind.NOT_OFFERED);
        assertThat(kinds(ticks.faults(BLANK, CHOICES))).containsExactly(Kind.REQUIRED);
    }

    @Test
    void anExclusiveChoiceStandsAlone() {
        Question ticks = new Question.CheckboxGroup(prompt(true), CHOICES, Optional.empty());
        assertThat(ticks.faults(SurveyCore.json("['ingen']"), CHOICES)).isEmpty();
        assertThat(ticks.faults(SurveyCore.json("['a', 'ingen']"), CHOICES))
                .containsExactly(new Fault("q", "q", Kind.EXCLUSIVE, "Valg ingen"));
    }

    @Test
    void aGridIsReadRowByRow() {
        Question.Matrix grid = grid(false, false);
        Form form = field -> Map.of("q.x", List.of("a"), "q.y", List.of("")).getOrDefault(field, List.of());
        assertThat(grid.read(form).value()).isEqualTo(SurveyCore.json("{'x': 'a'}"));
        assertThat(grid.read(field -> List.of())).isEqualTo(Typed.BLANK);
        assertThat(grid.faults(SurveyCore.json("{'x': 'a'}"), CHOICES)).isEmpty();
        assertThat(grid.faults(SurveyCore.json("{'x': 'c'}"), CHOICES))
                .containsExactly(new Fault("q", "q.x", Kind.NOT_OFFERED, ""));
    }

    @Test
    void aRequiredGridNeedsARowAndEachRowRequiredNeedsAll() {
        assertThat(kinds(grid(true, false).faults(BLANK, CHOICES))).containsExactly(Kind.REQUIRED);
        assertThat(grid(true, false).faults(SurveyCore.json("{'x': 'a'}"), CHOICES))
                .isEmpty();
        assertThat(grid(true, true).faults(SurveyCore.json("{'x': 'a'}"), CHOICES))
                .containsExactly(new Fault("q", "q.y", Kind.ROW_REQUIRED, "Valg y"));
        assertThat(kinds(grid(true, true).faults(BLANK, CHOICES)))
                .containsExactly(Kind.ROW_REQUIRED, Kind.ROW_REQUIRED);
    }

    private static Question.Matrix grid(boolean required, boolean eachRow) {
        return new Question.Matrix(prompt(required), CHOICES, List.of(choice("x", false), choice("y", false)), eachRow);
    }
}
