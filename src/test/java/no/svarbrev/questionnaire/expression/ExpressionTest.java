package no.svarbrev.questionnaire.expression;

import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final Scope SCOPE = new ValueScope(
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
                "[1, 2|6|is missing",
                "{a} = 1)|8|not expected",
                "{a} = 1 {b}|9|not expected",
                "{} = 1|1|names nothing",
                "{a..b} = 1|1|names nothing",
                "{a} = 1.2.3|10|«.» is not expected",
                "{a} = ,|7|cannot stand here",
                "{a} = [1 2]|10|«2» is not expected",
                "{a} > -{b}|7|cannot stand here",
                "{a} = 05|8|«5» is not expected",
                "not {a} empty|1|write «!»",
                "not({a} empty)|1|write «!»",
                "1 + foo({a})|5|«foo» does not exist",
                "sumInArray({p}, 'x', '{y} >')|28|ends where a value",
                "sumInArray({p}, 'x', countInArray({p}, 'y') > 1)|1|may not go through lists",
                "{a} = 12345678901234567890123456789012345678901|7|more than 40 digits",
                "{a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a}|1|more than 20 steps"
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

    @Test
    void aFaultIsToldInNorwegianToo() {
        SyntaxFault fault = catchThrowableOfType(SyntaxFault.class, () -> ExpressionParser.parse("1 + foo({a})"));
        assertThat(fault.message()).isEqualTo("the function «foo» does not exist");
        assertThat(fault.norwegian()).isEqualTo("funksjonen «foo» finnes ikke");
    }

    @Test
    void referencesTellWhatIsLookedUpAndWhere() {
        Expression expression = ExpressionParser.parse("displayValue('a') + {b[0].x} + {$c.isVisible}"
                + " + sumInArray({d}, 'e', '{f} > 1') + sumInArray({d}, 'e', {g.h} > 1) + isContainerReady('side')");
        assertThat(expression.references().map(each -> each.kind() + " " + each.path() + " " + each.column()))
                .containsExactly(
                        "QUESTION a 14",
                        "VALUE b[0].x 21",
                        "PROPERTY c.isVisible 32",
                        "VALUE d 60",
                        "ELEMENT_VALUE f 71",
                        "VALUE d 94",
                        "ELEMENT_VALUE g.h 104",
                        "CONTAINER side 134");
    }

    @Test
    void aNameWithDotsMayBeThatOfAQuestion() {
        Reference reference =
                ExpressionParser.parse("{a.b[1].c}").references().findFirst().orElseThrow();
        assertThat(reference.candidates()).containsExactly("a.b", "a");
        assertThat(reference.name()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 = 1|true",
                "'a' = 'b'|false",
                "{a} = 1 and {a} = 2|false",
                "{a} = 'x' and {A} = 'X'|",
                "{a} empty and {a} notempty|false",
                "{a} empty or {a} notempty|true",
                "{a} = 1 and {a} empty|false",
                "{a} = 1 and {b} = 1 and {a} != 1|false",
                "{a} = 1 or {a} != 1|true",
                "{a} > 5 and {a} < 3|false",
                "{a} > 5 and {a} < 7|",
                "{a} >= 5 and {a} <= 5|",
                "{a} > 5 and {a} <= 5|false",
                "{a} = 5 and {a} > 6|false",
                "{a} = 1 and false|false",
                "{a} = 1 or true|",
                "{a} = 1 or 1 = 1|true",
                "!({a} = 1 and {a} = 2)|true",
                "{a} = 1 and !({a} = 1)|false",
                "{a} = 1 and {a} = true|",
                "currentYear() > 2000|",
                "max(1, 2) > 1|true"
            })
    void whatAlwaysOrNeverHoldsIsKnown(String expression, Boolean constant) {
        assertThat(Constancy.of(ExpressionParser.parse(expression))).isEqualTo(Optional.ofNullable(constant));
    }

    @Test
    void aDateAsAnAnswerIsLocalText() {
        Expression tomorrow = ExpressionParser.parse("dateAdd(currentDate(), 1, 'days')");
        assertThat(tomorrow.answer(SCOPE, "date").textValue()).isEqualTo("2017-10-03");
        assertThat(tomorrow.answer(SCOPE, "datetime-local").textValue()).isEqualTo("2017-10-03T10:15");
        assertThat(tomorrow.value(SCOPE).textValue()).isEqualTo("2017-10-03T08:15:30.000Z");
    }

    @Test
    void theFunctionsAboutQuestionsAskTheScope() {
        assertThat(value("displayValue('q') + displayValue('q', 2)")).isEqualTo("shown qshown q2");
        assertThat(value("getComment('q') + getComment('q', 'other')")).isEqualTo("comment qcomment qother");
        assertThat(value("'' + isContainerReady('page') + isContainerReady('p', 1) + isContainerReady('other')"))
                .isEqualTo("truetruefalse");
        assertThat(value("propertyValue('q', 'title') + {$q.isVisible}")).isEqualTo("q.titleq.isVisible");
    }

    private static String value(String expression) {
        return ExpressionParser.parse(expression).value(new AskedScope()).textValue();
    }

    /** Says what it is asked. */
    private static final class AskedScope implements Scope {
        @Override
        public JsonNode value(String name) {
            return SCOPE.value(name);
        }

        @Override
        public Clock clock() {
            return SCOPE.clock();
        }

        @Override
        public JsonNode displayValue(String question, Optional<JsonNode> value) {
            return TextNode.valueOf(
                    "shown " + question + value.map(JsonNode::asText).orElse(""));
        }

        @Override
        public JsonNode comment(String question, Optional<JsonNode> choice) {
            return TextNode.valueOf(
                    "comment " + question + choice.map(JsonNode::asText).orElse(""));
        }

        @Override
        public boolean isContainerReady(String name, Optional<JsonNode> element) {
            return element.isPresent() ? name.equals("p") : name.equals("page");
        }

        @Override
        public JsonNode property(String element, String property) {
            return TextNode.valueOf(element + "." + property);
        }

        @Override
        public boolean isOrdered(String name) {
            return name.equals("kryss");
        }

        @Override
        public boolean isQuestion(String name) {
            return name.equals("borte");
        }
    }

    @Test
    void theOrderOfARankingIsAPartOfItsAnswer() {
        Expression expression = ExpressionParser.parse("{kryss} = ['praksis', 'kurs']");
        assertThat(expression.holds(SCOPE)).isTrue();
        assertThat(expression.holds(new AskedScope())).isFalse();
    }

    @Test
    void aQuestionWithoutAnAnswerEqualsTheEmptyListAndAnUnknownNameDoesNot() {
        Expression expression = ExpressionParser.parse("{borte} = []");
        assertThat(expression.holds(SCOPE)).isFalse();
        assertThat(expression.holds(new AskedScope())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a} anyof {b}",
                "{a} allof {a}",
                "{a} noneof {objects}",
                "{objects} allof {objects}",
                "{a} = {b}",
                "sum({a}) + count({objects})",
                "sumInArray({objects}, 'n', '{n} > 5')",
                "sumInArray({objects}, 'n', {a} contains {k})",
                "sumInArray({objects}, 'n', {a} = {b})"
            })
    void longAnswersTakeNoLongTime(String expression) {
        Expression parsed = ExpressionParser.parse(expression);
        Scope scope = new ValueScope(longAnswers(), SCOPE.clock());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(3), () -> parsed.value(scope));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{a}|+{a}", "1 + ''|+{a}", "1|=1", "1|+1", "{a}|or {a} contains {b}"})
    void longChainsOverLongAnswersTakeNoLongTime(String first, String next) {
        Expression parsed = ExpressionParser.parse(first + next.repeat((2_000 - first.length()) / next.length()));
        Scope scope = new ValueScope(longAnswers(), SCOPE.clock());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            parsed.value(scope);
            parsed.references().count();
            Constancy.of(parsed);
        });
    }

    private static ObjectNode longAnswers() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < 10_000; index++) {
            answers.withArray("a").add("a" + index);
            answers.withArray("b").add("b" + index);
            answers.withArray("objects").addObject().put("k", "k" + index).put("n", index);
        }
        return answers;
    }

    @Test
    void anyTextIsReadOrRefusedWithAColumnInIt() {
        tries(1_000)
                .forAll(strings().basicLatinAlphabet().ofLengthBetween(0, 60))
                .checkAssert(ExpressionTest::isReadOrRefused);
    }

    private static void isReadOrRefused(String text) {
        try {
            ExpressionParser.parse(text).holds(SCOPE);
        } catch (SyntaxFault fault) {
            assertThat(fault.column()).isBetween(1, text.length() + 1);
        }
    }

    private static final List<String> PIECES = List.of(
            "{tall}",
            "{ja}",
            "{kryss}",
            "{rutenett}",
            "{borte}",
            "{talltekst}",
            "today()",
            "getDate('2017-02-30')",
            "0",
            "1e3",
            "-2.5",
            "'05'",
            "''",
            "null",
            "[",
            "]",
            "(",
            ")",
            ",",
            " + ",
            " - ",
            " * ",
            " / ",
            " % ",
            " ^ ",
            " = ",
            " > ",
            " <= ",
            " contains ",
            " anyof ",
            " allof ",
            " and ",
            " or ",
            "!",
            " empty",
            "max(",
            "round(",
            "trunc(",
            "dateAdd(",
            "sumInArray({kryss}, 'x', ",
            "iif(",
            "substring(",
            "age(",
            "min(",
            "avg(",
            "9 ^ 9 ^ 9");

    @Test
    void noExpressionFailsWhenItIsEvaluated() {
        tries(5_000)
                .forAll(lists().of(arbitrary().pick(PIECES)).ofSizeBetween(1, 14))
                .checkAssert(ExpressionTest::isEvaluated);
    }

    private static void isEvaluated(List<String> picked) {
        String text = String.join("", picked);
        try {
            Expression expression = ExpressionParser.parse(text);
            expression.value(SCOPE);
            expression.answer(SCOPE, "date");
            Constancy.of(expression);
        } catch (SyntaxFault fault) {
            assertThat(fault.column()).isBetween(1, text.length() + 1);
        }
    }

    private static String placed(String text) {
        Places places = new Places();
        Expression whole = ExpressionParser.parse(text, places);
        return Trees.within(whole)
                .map(part -> places.column(part) + " " + places.text(part))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    /** Of what stands between or behind its parts the column is that of its sign. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "1.50 + {n}*-2 → 6, 1 1.50, 11, 8 {n}, 12 -2",
                "!({a} = 'b') and {c} notempty → 14, 1, 7, 3 {a}, 9 'b', 22, 18 {c}",
                "max( {a}, [ja , 007.5]) → 1, 6 {a}, 11, 12 ja, 17 007.5",
                "{l} contains → 5, 1 {l}, 13",
                "sumInArray({l}, 'x', '{x} > 1') → 1, 12 {l}, 17 'x', 27, 23 {x}, 29 1"
            })
    void whereThePartsStandIsKnown(String text, String places) {
        assertThat(placed(text)).isEqualTo(places);
    }

    @Test
    void whatWasNotReadStandsNowhere() {
        Places places = new Places();
        Expression made = new Expression.Not(ExpressionParser.parse("{a}", places));
        assertThat(places.column(made)).isEqualTo(1);
        assertThat(places.text(made)).isEmpty();
    }

    @Test
    void whatIsJoinedIsOneListHoweverItIsBracketed() {
        Expression whole = ExpressionParser.parse("{a} or ({b} or ({c} and {d})) or {e}");
        assertThat(Trees.joined(whole, Operator.OR)).hasSize(4);
        assertThat(Trees.joined(whole, Operator.OR).get(1))
                .isInstanceOfSatisfying(
                        Expression.Variable.class,
                        variable -> assertThat(variable.reference().name()).isEqualTo("b"));
        assertThat(Trees.joined(whole, Operator.AND)).containsExactly(whole);
    }

    @Test
    void aFaultKnowsWhatWasUnexpected() {
        assertThat(catchThrowableOfType(SyntaxFault.class, () -> ExpressionParser.parse("{a} = 1 og"))
                        .unexpected())
                .contains("og");
        assertThat(catchThrowableOfType(SyntaxFault.class, () -> ExpressionParser.parse("{a} ="))
                        .unexpected())
                .contains("");
        assertThat(catchThrowableOfType(SyntaxFault.class, () -> ExpressionParser.parse("foo(1)"))
                        .unexpected())
                .isEmpty();
    }
}
