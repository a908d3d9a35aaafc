package no.svarbrev.questionnaire.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import no.svarbrev.testkit.SurveyCore;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final JsonNode ANSWERS = SurveyCore.json("""
            {'tall': 5, 'minus': -3, 'ja': 'Ja', 'talltekst': '5', 'kode': '05', 'tom': '',
             'kryss': ['kurs', 'praksis'], 'rutenett': {'nav': 'ofte', 'dyp': {'dypere': 'x'}}}
            """);

    private static final Expression.Scope SCOPE = Expression.Scope.of(
            (ObjectNode) ANSWERS, Clock.fixed(Instant.parse("2017-10-02T08:15:30Z"), ZoneId.of("Europe/Oslo")));

    private static boolean holds(String expression) {
        return ExpressionParser.parse(expression).holds(SCOPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{tall} = 5",
                "{tall} == 5.0",
                "{tall} equal 5",
                "{tall} != 6",
                "{tall} <> 6",
                "{tall} notequal 6",
                "{tall} > 4",
                "{tall} greater 4",
                "{tall} >= 5",
                "{tall} greaterorequal 5",
                "{tall} < 6",
                "{tall} less 6",
                "{tall} <= 5",
                "{tall} lessorequal 5",
                "{kryss} contains 'kurs'",
                "{kryss} contain 'kurs'",
                "{kryss} notcontains 'annet'",
                "{kryss} notcontain 'annet'",
                "{kryss} anyof ['annet', 'kurs']",
                "{kryss} allof ['praksis', 'kurs']",
                "{kryss} noneof ['annet']",
                "{borte} empty",
                "{tall} notempty",
                "!({tall} = 6)",
                "negate ({tall} = 6)",
                "{tall} = 5 and {ja} = 'ja'",
                "{tall} = 5 && {ja} = 'ja'",
                "{tall} = 6 or {ja} = 'ja'",
                "{tall} = 6 || {ja} = 'ja'"
            })
    void everyOperatorHoldsWhereItShould(String expression) {
        assertThat(holds(expression)).isTrue();
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(holds("{tall} = 5 or {tall} = 5 and {tall} = 6")).isTrue();
        assertThat(holds("({tall} = 5 or {tall} = 5) and {tall} = 6")).isFalse();
    }

    @Test
    void wordsOfTheLanguageAreReadInAnyCase() {
        assertThat(holds("{tall} = 5 AND {kryss} Contains 'KURS' Or {borte} NotEmpty"))
                .isTrue();
    }

    @Test
    void textIsComparedWithoutCaseAndOuterBlanks() {
        assertThat(holds("{ja} = ' JA '")).isTrue();
    }

    @Test
    void aNumberEqualsTheSameNumberAsText() {
        assertThat(holds("{tall} = '5'")).isTrue();
        assertThat(holds("{talltekst} = 5")).isTrue();
        assertThat(holds("{talltekst} < 10")).isTrue();
    }

    @Test
    void textsAreInTheOrderOfTextEvenWhenTheyLookLikeNumbers() {
        assertThat(holds("'10' > '9'")).isFalse();
    }

    @Test
    void negativeNumbersAreRead() {
        assertThat(holds("{minus} = -3 and {minus} < -2.5 and {tall} > -1")).isTrue();
    }

    @Test
    void aPathGoesIntoGrids() {
        assertThat(holds("{rutenett.nav} = 'ofte' and {rutenett.dyp.dypere} = 'x'"))
                .isTrue();
        assertThat(holds("{rutenett.skole} empty and {tall.nav} empty")).isTrue();
    }

    @Test
    void whatIsNotThereIsEmptyAndEqualsOnlyTheEmptyText() {
        assertThat(holds("{borte} = ''")).isTrue();
        assertThat(holds("{tom} empty and {tom} = {borte}")).isTrue();
        assertThat(holds("{borte} = 0 or {borte} < 1 or {borte} > 1 or {borte} = 'a'"))
                .isFalse();
        assertThat(holds("{borte} != 'a'")).isTrue();
    }

    @Test
    void questionsNamesEveryQuestionLookedAt() {
        assertThat(ExpressionParser.parse("{a} = 1 and !({b.rad} empty or [{c}, 'x'] contains {d})")
                        .references()
                        .map(Reference::name))
                .containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a} = 'x|7|no closing",
                "{a|1|no closing",
                "{a} =|6|ends where a value should stand",
                "({a} = 1|9|is missing",
                "{a} = 1)|8|not expected",
                "{a} = 1 {b}|9|not expected",
                "{} = 1|1|names no question",
                "{a..b} = 1|1|names no question",
                "{a} = 1.2.3|7|is not a number",
                "{a} = ,|7|cannot stand here",
                "{a} = [1 2]|10|is missing",
                "{a} + 1 > 2|5|not expected",
                "{a} > -{b}|8|arithmetic is not supported",
                "{a} = 1 = 2|9|not expected",
                "not {a} empty|1|write «!»",
                "age({a}) > 18|1|«age» is not supported",
                "iif({a} = 1, 'x', 'y') = 'x'|1|«iif» is not supported",
                "{a} = today()|7|«today» is not supported",
                "{a} = ja|7|«ja» is not supported"
            })
    void whatCannotBeReadIsToldWithItsColumn(String expression, int column, String reason) {
        SyntaxFault fault = catchThrowableOfType(SyntaxFault.class, () -> ExpressionParser.parse(expression));
        assertThat(fault).hasMessageContaining(reason);
        assertThat(fault.column()).isEqualTo(column);
    }

    @Test
    void anEmptyExpressionIsRefused() {
        assertThatThrownBy(() -> ExpressionParser.parse("  ")).isInstanceOf(SyntaxFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "[", "negate ", "!(", "- ", "'", "{"})
    void whatIsNestedTooDeepOrTooLongIsRefusedAtOnce(String part) {
        for (int times : new int[] {60, 900, 10_000, 100_000}) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(1),
                    () -> assertThatThrownBy(() -> ExpressionParser.parse(part.repeat(times)))
                            .isInstanceOf(SyntaxFault.class));
        }
    }

    @Test
    void aLongChainWithinTheLimitIsEvaluatedAtOnce() {
        String chain = "{a}=1" + " or {a}=1".repeat(220);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> holds(chain));
    }

    @Property
    void anyTextIsReadOrRefusedWithAColumnInIt(
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '~') String text) {
        try {
            ExpressionParser.parse(text).holds(SCOPE);
        } catch (SyntaxFault fault) {
            assertThat(fault.column()).isBetween(1, text.length() + 1);
        }
    }
}
