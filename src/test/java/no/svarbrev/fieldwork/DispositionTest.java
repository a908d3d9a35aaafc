package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionTest {
    static InvitationFacts facts(
            String outcome, boolean sent, boolean rejected, boolean started, boolean submitted, double share) {
        return new InvitationFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                new InvitationFacts.Person("a@b.no", "", "", "", Map.of()),
                new FinalOutcome(outcome, "", !outcome.isEmpty()),
                new InvitationFacts.Covering(List.of(), ""),
                sent,
                rejected,
                false,
                started,
                submitted,
                share);
    }

    @ParameterizedTest
    @CsvSource({
        "'',false,false,false,false,0,3.11,Ny",
        "'',true,false,false,false,0,3.19,Distribuert",
        "'',true,true,false,false,0,3.30,Distribuert",
        "'',true,false,true,false,0,2.112,Distribuert",
        "'',true,false,true,false,0.01,2.12,Noen svar",
        "'',true,false,true,false,0.49,2.12,Noen svar",
        "'',true,false,true,false,0.5,1.2,Noen svar",
        "'',true,true,true,false,0.5,1.2,Noen svar",
        "'',true,false,true,true,0,1.1,Gjennomført",
        "4.10,true,false,false,false,0,4.10,Frafalt",
        "2.111,true,false,true,false,0.9,2.111,Frafalt",
        "4.81,true,false,true,true,0,4.81,Frafalt"
    })
    void eachStateHasItsCodeAndItsWord(
            String outcome,
            boolean sent,
            boolean rejected,
            boolean started,
            boolean submitted,
            double share,
            String code,
            String word) {
        assertThat(facts(outcome, sent, rejected, started, submitted, share).disposition())
                .isEqualTo(new Disposition(code, word));
    }

    @ParameterizedTest
    @CsvSource({"1.1,true,false", "1.2,true,false", "2.12,false,false", "4.10,false,true", "3.19,false,false"})
    void completeAndPartialAreAnswersAndFourIsOutside(String code, boolean answer, boolean outside) {
        Disposition disposition = new Disposition(code, "");
        assertThat(disposition.isAnswer()).isEqualTo(answer);
        assertThat(disposition.isOutsideTargetGroup()).isEqualTo(outside);
    }
}
