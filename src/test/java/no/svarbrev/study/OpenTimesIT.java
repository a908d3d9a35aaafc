package no.svarbrev.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of opening and closing in Java and in SQL is one, to the microsecond around every limit. */
class OpenTimesIT {
    private static final Duration TICK = Duration.ofNanos(1000);
    private static final Duration GRACE = Duration.ofMinutes(30);

    private static DatabaseAddress database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
    }

    /** One asking of the rule. */
    private record Case(OpenTimes times, boolean begun, boolean heldOpen, Instant at) {
        boolean inJava() {
            return times.isOpen(begun, heldOpen, at);
        }

        String inSql() {
            return "(" + time(Optional.of(times.opens())) + ", " + time(times.closes()) + ", " + begun + ", " + heldOpen
                    + ", " + time(Optional.of(at)) + ")";
        }

        private static String time(Optional<Instant> time) {
            return time.map(some -> "timestamptz '" + some + "'").orElse("NULL::timestamptz");
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(OsloTime.ZONE).toInstant();
    }

    /** Midnights in Oslo around an ordinary day, and around the two days that have not 24 hours. */
    private static Stream<LocalDate> days() {
        return Stream.of(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25));
    }

    private static Stream<OpenTimes> periods(LocalDate day) {
        Instant opens = midnight(day);
        return Stream.of(
                        Optional.<Instant>empty(),
                        Optional.of(opens.plus(TICK)),
                        Optional.of(opens.plus(GRACE)),
                        // The hour that is left out in spring and comes twice in autumn is close.
                        Optional.of(opens.plus(Duration.ofMinutes(45))),
                        Optional.of(opens.plus(Duration.ofMinutes(90))),
                        Optional.of(opens.plus(Duration.ofMinutes(150))),
                        Optional.of(midnight(day.plusDays(1)).minus(GRACE)),
                        Optional.of(midnight(day.plusDays(1))))
                .map(closes -> new OpenTimes(opens, closes));
    }

    private static Stream<Instant> instants(OpenTimes times, LocalDate day) {
        Stream<Instant> limits = Stream.of(
                        Stream.of(times.opens(), midnight(day.minusDays(1)), midnight(day.plusDays(1))),
                        times.closes().stream()
                                .flatMap(end -> Stream.of(end, end.plus(GRACE), end.plus(GRACE.multipliedBy(2)))))
                .flatMap(some -> some);
        return limits.flatMap(limit -> Stream.of(limit.minus(TICK), limit, limit.plus(TICK)));
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        days().forEach(day -> periods(day)
                .forEach(times -> instants(times, day).forEach(at -> {
                    for (boolean begun : new boolean[] {false, true}) {
                        for (boolean heldOpen : new boolean[] {false, true}) {
                            cases.add(new Case(times, begun, heldOpen, at));
                        }
                    }
                })));
        return cases;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Oslo", "America/New_York"})
    void javaAndSqlAgree(String zone) {
        List<Case> cases = cases();
        TestDatabase.column(database, "SET TIME ZONE '" + zone + "'");
        List<String> inSql = TestDatabase.column(
                database,
                cases.stream()
                        .map(Case::inSql)
                        .collect(Collectors.joining(
                                ",",
                                "SELECT is_open(opens, closes, begun, held_open, at)::text FROM (VALUES ",
                                ") AS asked (opens, closes, begun, held_open, at)")));
        assertThat(cases).hasSizeGreaterThan(1000);
        assertThat(cases.stream().map(each -> each + " " + each.inJava()))
                .containsExactlyElementsOf(IntStream.range(0, cases.size())
                        .mapToObj(index -> cases.get(index) + " " + inSql.get(index))
                        .toList());
    }

    @Test
    void graceIsWhatIsLeftAfterClosingToThoseWhoHaveBegun() {
        cases().forEach(each -> assertThat(each.times().graceAt(each.at()).filter(each.at()::isBefore))
                .as("%s", each)
                .isEqualTo(
                        each.times().isAfter(each.at()) && each.times().isOpen(true, false, each.at())
                                ? each.times().closes().map(end -> end.plus(GRACE))
                                : Optional.empty()));
    }

    @Test
    void theStateIsTheRuleForThoseWhoAreToBegin() {
        cases().forEach(each -> assertThat(
                        !each.times().isBefore(each.at()) && !each.times().isAfter(each.at()))
                .as("%s", each)
                .isEqualTo(each.times().isOpen(false, false, each.at())));
    }

    /** A function that is called as such would hide its condition from the planner, and cost a call for each row. */
    @Test
    void thePlannerPutsTheSharedFunctionsIntoTheStatement() {
        assertThat(plan("SELECT FROM survey WHERE is_open(opens, closes, true, title = 'x', now())"))
                .contains("survey.closes")
                .doesNotContain("is_open(");
        assertThat(plan("SELECT response_mode(interviewers, invitation_id) FROM response"))
                .contains("cardinality")
                .doesNotContain("response_mode(");
        assertThat(plan("SELECT line.email FROM contact_lines('[]') AS line"))
                .contains("jsonb_to_recordset")
                .doesNotContain("contact_lines(");
    }

    private static String plan(String query) {
        return String.join("\n", TestDatabase.column(database, "EXPLAIN (VERBOSE, COSTS OFF) " + query));
    }
}
