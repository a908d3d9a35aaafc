package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsloTimeTest {
    @Test
    void timesAreWrittenAsInNorway() {
        assertThat(OsloTime.text(Instant.parse("2017-10-02T06:00:00Z"))).isEqualTo("2. oktober 2017 kl. 08.00");
        assertThat(OsloTime.text(Instant.parse("2017-12-31T23:30:00Z"))).isEqualTo("1. januar 2018 kl. 00.30");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-10-02,2017-10-01T22:00:00Z,2017-10-02T22:00:00Z",
        "2026-03-29,2026-03-28T23:00:00Z,2026-03-29T22:00:00Z",
        "2026-10-25,2026-10-24T22:00:00Z,2026-10-25T23:00:00Z",
        "2017-12-02T08:00,2017-12-02T07:00:00Z,2017-12-02T07:00:00Z",
        "2017-10-02T08:00:00+02:00,2017-10-02T06:00:00Z,2017-10-02T06:00:00Z",
        "2017-10-02T08:00:00Z,2017-10-02T08:00:00Z,2017-10-02T08:00:00Z",
        "2026-03-29T02:30,2026-03-29T01:00:00Z,2026-03-29T01:00:00Z",
        "2026-10-25T02:30,2026-10-25T00:30:00Z,2026-10-25T00:30:00Z"
    })
    void aDayLastsFromItsBeginningToItsEndAndAWallTimeIsOneMoment(String text, Instant start, Instant end) {
        assertThat(OsloTime.start("felt", text)).isEqualTo(start);
        assertThat(OsloTime.end("felt", text)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i morgen",
                "2017-02-30",
                "2017-13-01",
                "02.10.2017",
                "2017-10-02T25:00",
                "2017-10-02T08:00:00+0200",
                "+999999999-12-31T00:00:00Z",
                "-0044-03-15T12:00:00Z"
            })
    void whatIsNoTimeIsAProblem(String text) {
        assertThatThrownBy(() -> OsloTime.start("felt", text)).isInstanceOf(Problem.class);
    }
}
