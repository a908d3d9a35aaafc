package no.svarbrev.xlsform.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
}
