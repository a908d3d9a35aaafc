package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.svarbrev.invitation.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {
    static Course course(
            String outcome, boolean sent, boolean rejected, boolean started, boolean submitted, double share) {
        return new Course(
                Optional.of(outcome).filter(code -> !code.isEmpty()).map(Outcome::ofCode),
                Optional.empty(),
                new Course.Mail(sent, rejected, false),
                submitted,
                started && !submitted ? Optional.of(Outcome.ofUnfinished(share)) : Optional.empty());
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
        Outcome its = course(outcome, sent, rejected, started, submitted, share).outcome();
        assertThat(List.of(its.code(), its.status())).isEqualTo(List.of(code, word));
    }
}
