package no.svarbrev.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a line says, {@code evaluate --lines} answers it and goes on (kinds 16, 17 and 20 of what was found). */
class EvaluatedLinesTest {
    private static final String GOOD =
            "{\"definition\":{\"elements\":[{\"type\":\"text\",\"name\":\"a\"}]},\"answers\":{\"a\":\"x\"}}";

    private final EvaluatedCase cases =
            new EvaluatedCase(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Oslo")));

    private static String answered(String element, String answer) {
        return "{\"definition\":{\"elements\":[" + element + "]},\"answers\":{\"a\":" + answer + "}}";
    }

    @Test
    @Timeout(10)
    void aNumberBeyondAllReasonIsAnsweredWithAFault() {
        String number = "{\"type\":\"text\",\"name\":\"a\",\"inputType\":\"number\",\"step\":1}";
        for (String beyond : List.of("1e999999999", "-1e9999999", "1E-200000000004", "[{\"b\":1e-999999}]")) {
            assertThat(cases.evaluateLine(answered(number, beyond))).contains("\"fault\"", "exponent");
        }
        String choices = "{\"type\":\"radiogroup\",\"name\":\"a\",\"choices\":[1e99999999]}";
        assertThat(cases.evaluateLine(answered(choices, "1"))).contains("\"fault\"", "exponent");
        assertThat(cases.evaluateLine(GOOD)).contains("\"complete\":{\"a\":\"x\"}");
    }

    @Test
    void whatIsNestedBeyondAllReasonIsAnsweredWithAFault() {
        String deep = "[".repeat(900) + "]".repeat(900);
        String comment = "{\"type\":\"comment\",\"name\":\"a\"}";
        assertThat(cases.evaluateLine(answered(comment, deep))).startsWith("{");
        assertThat(cases.evaluateLine(answered(comment, "[".repeat(100_000)))).contains("\"fault\"");
        String panels = "{\"type\":\"panel\",\"name\":\"p\",\"elements\":[".repeat(300) + "]}".repeat(300);
        assertThat(cases.evaluateLine(answered(panels, "1"))).contains("\"fault\"");
        assertThat(cases.evaluateLine(GOOD)).contains("\"complete\":{\"a\":\"x\"}");
    }

    @Test
    void aDefaultOfTheWrongKindIsNoAnswer() {
        String matrix = "{\"type\":\"matrix\",\"name\":\"q\",\"columns\":[1],\"rows\":[\"a\"],\"defaultValue\":\"x\"}";
        assertThat(cases.evaluateLine("{\"definition\":{\"elements\":[" + matrix + "]}}"))
                .contains("\"complete\":{}");
    }

    @Test
    void anythingThatBreaksIsSaidOnItsLine() {
        EvaluatedCase broken = new EvaluatedCase(new Clock() {
            @Override
            public ZoneId getZone() {
                throw new StackOverflowError("as of an expression without end");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("no time");
            }
        });
        for (String function : List.of("today()", "currentDate()")) {
            String element = "{\"type\":\"expression\",\"name\":\"a\",\"expression\":\"" + function + "\"}";
            assertThat(broken.evaluateLine(answered(element, "1"))).contains("\"fault\":\"not evaluated");
        }
        assertThat(broken.evaluateLine("nonsense")).contains("\"fault\"");
        assertThat(broken.evaluateLine(GOOD)).contains("\"complete\"");
    }

    /** What SurveyJS knows and a server does not would be empty without a word (kind 13). */
    @Test
    void whatOnlyARunningScriptKnowsIsRefusedByNameWithPointerAndLine() {
        for (String unknown : List.of(
                "{$survey.readOnly} = false",
                "{$a.containsErrors}",
                "{pageno} = 1",
                "{PageCount} > 2",
                "propertyValue('a', 'value')")) {
            String element = "{\"type\":\"text\",\"name\":\"a\",\"visibleIf\":\"" + unknown + "\"}";
            assertThat(cases.evaluateLine(answered(element, "1")))
                    .as(unknown)
                    .contains("\"fault\":\"line 1 /elements/0/visibleIf", "is not known to a server");
        }
        for (String known :
                List.of("{$a.title} = 'a'", "{$a.name} = 'a'", "propertyValue('a', 'isRequired') = false")) {
            String element = "{\"type\":\"text\",\"name\":\"a\",\"visibleIf\":\"" + known + "\"}";
            assertThat(cases.evaluateLine(answered(element, "\"x\""))).as(known).contains("\"complete\":{\"a\":\"x\"}");
        }
    }
}
