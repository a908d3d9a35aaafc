package no.svarbrev.platform.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagesTest {
    private record Half(String title) {}

    @Test
    void aTemplateThatNamesWhatTheViewDoesNotHaveFailsLoudly() {
        PageTemplate problem = new Pages().template("platform/problem");
        assertThatThrownBy(() -> problem.text(new Half("Noe"))).hasStackTraceContaining("The view has no «");
    }
}
