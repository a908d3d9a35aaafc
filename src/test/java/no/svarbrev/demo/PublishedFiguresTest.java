package no.svarbrev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.demo.PublishedFigures.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedFiguresTest {
    /** Figures that no answers can give, with the reason. */
    private static final Map<String, String> NOT_REPRODUCIBLE = Map.of(
            "R005", "NAV's own mapping of 2015, quoted from internal documents; not the survey",
            "R006", "NAV's own mapping of 2017, quoted from internal documents; not the survey");

    private static final Sample NAV = Sample.of(SyntheticStudy.navLeaders());
    private static final Sample INTRO = Sample.of(SyntheticStudy.introLeaders());

    static Stream<Result> surveyResults() {
        return PublishedFigures.each("results")
                .map(Result::new)
                .filter(result -> !NOT_REPRODUCIBLE.containsKey(result.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surveyResults")
    void everyPrintedResultOfTheSurveyComesOutOfTheAnswers(Result result) {
        assertThat(samples(result.instrument())).allSatisfy(sample -> {
            double number = result.computedFrom(sample);
            assertThat(result.accepts(number))
                    .as("%s, but is %.2f", result, number)
                    .isTrue();
        });
    }

    /** A figure printed for both groups is true of each and of the two together. */
    private static List<Sample> samples(String instrument) {
        return switch (instrument) {
            case "nav_leder_2017" -> List.of(NAV);
            case "intro_leder_2017" -> List.of(INTRO);
            default -> List.of(NAV, INTRO, NAV.and(INTRO));
        };
    }

    static Stream<String> claims() {
        return PublishedFigures.each("assertions")
                .map(claim ->
                        claim.get("id").asText() + " " + claim.get("claim").asText());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void everyPublishedClaimIsTrueOfTheAnswers(String claim) {
        PublishedClaims.of(NAV, INTRO).check(claim.substring(0, 4));
    }

    @Test
    void whatCannotComeOutOfTheAnswersIsExactlyWhatTheReportTookFromElsewhere() {
        Set<String> notSurvey = PublishedFigures.each("results")
                .filter(result -> !result.get("kind").asText().equals("survey"))
                .map(result -> result.get("id").asText())
                .collect(Collectors.toSet());
        assertThat(NOT_REPRODUCIBLE.keySet()).isEqualTo(notSurvey);
    }

    @Test
    void theQuotaTablesNameEveryFigureTheyMakeTrueAndNoOther() {
        Set<String> named = Stream.of("nav-leder", "intro-leder")
                .flatMap(questionnaire -> QuotaTable.of(questionnaire).lines().stream())
                .flatMap(line -> line.figures().stream())
                .collect(Collectors.toSet());
        Set<String> published = Stream.of("results", "assertions")
                .flatMap(PublishedFigures::each)
                .map((JsonNode figure) -> figure.get("id").asText())
                .filter(id -> !NOT_REPRODUCIBLE.containsKey(id))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(published);
    }

    @Test
    void thePublishedNumbersOfAnswersAndTheResponseRatesComeOut() {
        JsonNode table = PublishedFigures.reference("published-2017.json").get("distribution");
        assertTable(table.get("nav_leder_2017"), SyntheticStudy.navLeaders());
        assertTable(table.get("intro_leder_2017"), SyntheticStudy.introLeaders());
    }

    private static void assertTable(JsonNode row, List<SyntheticContact> contacts) {
        long outside = count(contacts, Fate.NotInTargetGroup.class);
        long answers = count(contacts, Fate.Answers.class);
        assertThat(contacts).hasSize(row.get("utsendt").asInt());
        assertThat(outside).isEqualTo(row.get("ikke_i_malgruppa").asLong());
        assertThat(answers).isEqualTo(row.get("antall_svar").asLong());
        assertThat(Math.round(100.0 * answers / (contacts.size() - outside)))
                .isEqualTo(row.get("svarprosent").asLong());
    }

    private static long count(List<SyntheticContact> contacts, Class<? extends Fate> fate) {
        return contacts.stream()
                .map(SyntheticContact::fate)
                .filter(fate::isInstance)
                .count();
    }

    @Test
    void answersCoverTheShareOfUnitsThatTheReportGives() {
        List<SyntheticContact> intro = SyntheticStudy.introLeaders();
        long units = intro.stream().map(SyntheticContact::unit).distinct().count();
        long covered = Stream.concat(SyntheticStudy.navLeaders().stream(), intro.stream())
                .filter(contact -> contact.fate() instanceof Fate.Answers)
                .map(SyntheticContact::unit)
                .distinct()
                .count();
        assertThat(units).isEqualTo(441);
        assertThat(Math.round(100.0 * covered / units)).isEqualTo(85);
    }

    @Test
    void theReportRoundsTheThreeWaysOfOrganisingToOneHundredAndOne() {
        assertThat(Stream.of("utenfor_nav", "i_nav", "interkommunalt")
                        .mapToLong(code -> (long) Math.floor(NAV.percent("organisering", code) + 0.5)))
                .containsExactly(60L, 37L, 4L);
    }
}
