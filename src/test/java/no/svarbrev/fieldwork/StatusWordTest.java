package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.svarbrev.invitation.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault D30. */
class StatusWordTest {
    private static Course course(
            String said, boolean sent, boolean rejected, boolean optedOut, boolean started, boolean submitted) {
        return new Course(
                Optional.of(said).filter(code -> !code.isEmpty()).map(Outcome::ofCode),
                Optional.empty(),
                new Course.Mail(sent, rejected, optedOut),
                submitted,
                started && !submitted ? Optional.of(Outcome.ofUnfinished(0.3)) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'',false,false,false,false,false,Ny",
        "'',true,false,false,false,false,Distribuert",
        "'',true,false,true,false,false,Vil ikke ha e-post",
        "'',false,false,true,false,false,Vil ikke ha e-post",
        "'',true,true,true,false,false,Avvist adresse",
        "'',true,true,true,true,false,Noen svar",
        "2.111,true,true,true,true,false,Har sagt nei",
        "4.10,true,true,true,true,false,Ikke i målgruppa",
        "'',true,true,true,true,true,Gjennomført",
        "4.10,true,false,false,true,true,Ikke i målgruppa",
        "4.81,true,false,false,false,false,Ikke i målgruppa",
        "2.111,true,false,false,false,false,Har sagt nei",
        "3.30,true,false,false,false,false,Avvist adresse",
        "2.26,true,true,true,true,false,Frafalt"
    })
    void theFirstThatHoldsIsTheWord(
            String code,
            boolean sent,
            boolean rejected,
            boolean optedOut,
            boolean started,
            boolean submitted,
            String word) {
        assertThat(course(code, sent, rejected, optedOut, started, submitted)
                        .word()
                        .text())
                .isEqualTo(word);
    }
}
