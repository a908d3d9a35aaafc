package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTest {
    @Test
    void textIsKeptInOneForm() {
        assertThat(InputText.of("navn", " A\u030agot\r\nog\rflere ", 100)).isEqualTo("\u00c5got\nog\nflere");
    }

    @Test
    void lengthIsCountedInCharacters() {
        assertThat(InputText.of("navn", "👍👍👍", 3)).hasSize(6);
        assertThat(catchThrowableOfType(Problem.class, () -> InputText.of("navn", "👍👍👍👍", 3))
                        .code())
                .isEqualTo("too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "\ud800x"})
    void whatCannotBeStoredIsAProblemThatNamesTheField(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> InputText.of("navn", text, 100));
        assertThat(problem.code()).isEqualTo("bad_character");
        assertThat(problem.detail()).contains("«navn»");
    }
}
