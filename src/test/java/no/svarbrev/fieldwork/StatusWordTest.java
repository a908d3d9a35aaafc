package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault D30. */
class StatusWordTest {
    private static InvitationFacts facts(
            FinalOutcome outcome,
            boolean sent,
            boolean rejected,
            boolean optedOut,
            boolean started,
            boolean submitted) {
        return new InvitationFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                new InvitationFacts.Person("a@b.no", "", "", "", Map.of()),
                outcome,
                new InvitationFacts.Covering(List.of(), ""),
                sent,
                rejected,
                optedOut,
                started,
                submitted,
                started && !submitted ? 0.3 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "'',false,false,false,false,false,false,Ny",
        "'',false,true,false,false,false,false,Distribuert",
        "'',false,true,false,true,false,false,Vil ikke ha e-post",
        "'',false,false,false,true,false,false,Vil ikke ha e-post",
        "'',false,true,true,true,false,false,Avvist adresse",
        "'',false,true,true,true,true,false,Noen svar",
        "2.111,false,true,true,true,true,false,Har sagt nei",
        "4.10,false,true,true,true,true,false,Ikke i målgruppa",
        "'',false,true,true,true,true,true,Gjennomført",
        "4.10,true,true,false,false,true,true,Ikke i målgruppa",
        "4.81,true,true,false,false,false,false,Ikke i målgruppa",
        "2.111,true,true,false,false,false,false,Har sagt nei",
        "3.30,true,true,false,false,false,false,Avvist adresse",
        "2.26,true,true,true,true,true,false,Frafalt"
    })
    void theFirstThatHoldsIsTheWord(
            String code,
            boolean byHand,
            boolean sent,
            boolean rejected,
            boolean optedOut,
            boolean started,
            boolean submitted,
            String word) {
        FinalOutcome outcome = new FinalOutcome(code, "", byHand);
        assertThat(facts(outcome, sent, rejected, optedOut, started, submitted)
                        .word()
                        .text())
                .isEqualTo(word);
    }
}
