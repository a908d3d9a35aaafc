package no.svarbrev.xlsform.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import no.svarbrev.questionnaire.expression.ExpressionParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as the same, with no more brackets than it needs. */
class SurveyJsTextTest {
    private static String written(String text) {
        return SurveyJsText.of(ExpressionParser.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a} = 'it\\'s' and ({b} notempty or {#c.d} != '')",
                "({a} + 1) * 2 - ({b} - {c}) % 3",
                "({a} = 1) = ({b} = 2)",
                "!({l} contains 'x') or {l} = ['x']",
                "iif({a} > 0.5, sumInArray({r}, 'x'), {r.length})",
                "{a} ^ (2 ^ {b}) < -1 and true",
                "{list[0].x} empty"
            })
    void whatNeedsNoMoreIsWrittenAsItWas(String text) {
        assertThat(written(text)).isEqualTo(text);
        assertThat(NormalForm.of(ExpressionParser.parse(written(text))))
                .isEqualTo(NormalForm.of(ExpressionParser.parse(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "(({a}) and {b} empty)and{c} → {a} and {b} empty and {c}",
                "{a} or ({b} || {c}) → {a} or {b} or {c}",
                "{a}+({b}*{c}) → {a} + {b} * {c}"
            })
    void blanksAndBracketsAreAsFewAsCanBe(String text, String written) {
        assertThat(written(text)).isEqualTo(written);
    }
}
