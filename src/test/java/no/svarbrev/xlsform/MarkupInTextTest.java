package no.svarbrev.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Long labels, and texts of many lines, are read in no more time than they are long. */
class MarkupInTextTest {
    @Test
    void aLabelOfManyEmptyLinesIsReadAtOnce() {
        String lines = "\n".repeat(20_000) + "slutt <b>her</b>";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MarkupInText.asMarkdown(lines)))
                .isEqualTo("slutt **her**");
        String blanks = "a" + " ".repeat(200_000) + "b <i>c</i>";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MarkupInText.asMarkdown(blanks)))
                .endsWith("b _c_");
    }

    @Test
    void blanksBeforeATagAreOneNewLineWhereThereIsOne() {
        assertThat(MarkupInText.asMarkdown("a \n  <b>b</b>  \nc <i>d</i>")).isEqualTo("a\n**b**\nc _d_");
    }

    @Test
    void twoValidatorsOneOfWhichHasEmptyLinesAreTakenTogether() throws Exception {
        String validator = "{\"type\": \"expression\", \"expression\": \"{a} != '%s'\"}";
        String definition =
                "{\"validators\": [" + validator.formatted("p\\n\\n\\nq") + "," + validator.formatted("r") + "]}";
        assertThat(Spoken.in(new Part("", new JsonMapper().readTree(definition), new Faults())))
                .hasSize(1);
    }
}
