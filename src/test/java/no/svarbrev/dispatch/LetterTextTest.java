package no.svarbrev.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import no.svarbrev.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextTest {
    @ParameterizedTest
    @EnumSource(DispatchKind.class)
    void theStandardTextsAreWhole(DispatchKind kind) {
        assertThat(LetterText.standard(kind).checked()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hei|{{lenke}} {{fornavn}}|unknown_merge_field",
                "Hei {{x}}|{{lenke}}|unknown_merge_field",
                "Hei|Uten|no_link",
                "Hei|{lenke}|no_link",
                "Hei {{ lenke }}|{{lenke}}|bad_subject",
                "'Hei\nBcc: a@b.no'|{{lenke}}|bad_subject",
                "'Hei\rBcc: a@b.no'|{{lenke}}|bad_subject"
            })
    void aTextThatCannotBeSentIsAProblem(String subject, String body, String code) {
        assertThat(catchThrowableOfType(Problem.class, () -> new LetterText(subject, body).checked())
                        .code())
                .isEqualTo(code);
    }

    @Test
    void theWordLenkeMayStandInTheSubject() {
        assertThat(new LetterText("Din lenke til undersøkelsen", "{{lenke}}").checked())
                .isNotNull();
    }

    @Test
    void fillingInLooksUpOnceAndReadsNothingOfTheValues() {
        LetterText filled = new LetterText("{{ navn }}", "{{navn}} {{lenke}} {{ {navn")
                .filled(Map.of("navn", "{{lenke}} $1 \\ {{7*7}}", "lenke", "https://s.no"));
        assertThat(filled.subject()).isEqualTo("{{lenke}} $1 \\ {{7*7}}");
        assertThat(filled.body()).isEqualTo("{{lenke}} $1 \\ {{7*7}} https://s.no {{ {navn");
    }
}
