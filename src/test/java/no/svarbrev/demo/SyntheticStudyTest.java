package no.svarbrev.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticStudyTest {
    private static final List<SyntheticContact> NAV = SyntheticStudy.navLeaders();
    private static final List<SyntheticContact> INTRO = SyntheticStudy.introLeaders();

    @Test
    void theSameStudyComesOutEveryTime() {
        assertThat(SyntheticStudy.navLeaders()).isEqualTo(NAV);
        assertThat(SyntheticStudy.introLeaders()).isEqualTo(INTRO);
    }

    @Test
    void bothSamplesTakeWellUnderASecondOfTheProcessor() {
        long best = LongStream.generate(SyntheticStudyTest::nanosForBothSamples)
                .limit(5)
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(500));
    }

    private static long nanosForBothSamples() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SyntheticStudy.navLeaders();
        SyntheticStudy.introLeaders();
        return threads.getCurrentThreadCpuTime() - start;
    }

    @Test
    void everyUnitHasOneIntroLeaderAndAtMostOneNavLeader() {
        assertThat(INTRO).extracting(SyntheticContact::unit).doesNotHaveDuplicates();
        assertThat(NAV)
                .extracting(SyntheticContact::unit)
                .doesNotHaveDuplicates()
                .isSubsetOf(INTRO.stream().map(SyntheticContact::unit).toList());
    }

    @Test
    void thereAre426MunicipalitiesAnd15DistrictsInThe19Counties() {
        Map<Boolean, Long> districts = INTRO.stream()
                .collect(Collectors.partitioningBy(
                        contact -> !contact.background().get("bydel").isEmpty(), Collectors.counting()));
        assertThat(districts).containsEntry(true, 15L).containsEntry(false, 426L);
        assertThat(INTRO.stream()
                        .map(contact -> contact.background().get("fylke"))
                        .distinct())
                .hasSize(19);
        assertThat(INTRO).allMatch(contact -> contact.unit().matches("\\d{4}|0301-\\d\\d"));
    }

    @Test
    void namesOfUnitsAreUniqueAndTheSameInBothSamples() {
        assertThat(INTRO).extracting(SyntheticContact::unitName).doesNotHaveDuplicates();
        Set<List<String>> units = INTRO.stream()
                .map(contact -> List.of(contact.unit(), contact.unitName()))
                .collect(Collectors.toSet());
        assertThat(NAV).allMatch(contact -> units.contains(List.of(contact.unit(), contact.unitName())));
    }

    @Test
    void nobodyRealCanGetAMail() {
        assertThat(Stream.of(NAV, INTRO).flatMap(List::stream))
                .extracting(SyntheticContact::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z.-]+@([a-z-]+\\.)+example"));
    }

    @Test
    void navLeadersHaveNamesOfTheirOwnAndIntroLeadersSharedMailboxes() {
        assertThat(NAV).extracting(SyntheticContact::name).doesNotHaveDuplicates();
        assertThat(NAV).noneMatch(SyntheticContact::sharedMailbox);
        assertThat(INTRO).allMatch(SyntheticContact::sharedMailbox);
        assertThat(INTRO).allMatch(contact -> contact.name().startsWith("Postmottak "));
    }

    @Test
    void namesUseTheNorwegianLetters() {
        String names = NAV.stream().map(SyntheticContact::name).collect(Collectors.joining());
        assertThat(names).contains("æ", "ø", "å");
    }

    @Test
    void backgroundHasTheColumnsOfTheFrame() {
        assertThat(NAV)
                .allSatisfy(contact -> assertThat(contact.background())
                        .containsOnlyKeys("fylke", "kommune", "bydel", "kommunestorrelse", "delt_ledelse"));
        assertThat(INTRO)
                .allSatisfy(contact -> assertThat(contact.background())
                        .containsOnlyKeys("fylke", "kommune", "bydel", "kommunestorrelse"));
    }

    @Test
    void thoseOutsideTheTargetGroupGiveAReason() {
        assertThat(Stream.of(NAV, INTRO).flatMap(List::stream).map(SyntheticContact::fate))
                .filteredOn(Fate.NotInTargetGroup.class::isInstance)
                .hasSize(13)
                .allMatch(fate -> !((Fate.NotInTargetGroup) fate).reason().isBlank());
    }

    @Test
    void theContactListHasOneLineAContactUnderTheColumnsOfTheImport() {
        List<String> lines = SyntheticStudy.contactsCsv(NAV).lines().toList();
        assertThat(lines).hasSize(361);
        assertThat(lines.get(0))
                .isEqualTo("epost;navn;enhet;enhetsnavn;sprak;postkasse;id;"
                        + "fylke;kommune;bydel;kommunestorrelse;delt_ledelse");
        assertThat(lines.get(1)).startsWith(NAV.get(0).email()).contains(";nb;nei;NAV-001;");
        assertThat(SyntheticStudy.contactsCsv(INTRO)).contains(";nb;ja;INTRO-441;");
    }

    @Test
    void theContactListQuotesACellThatHoldsASeparatorOrAQuote() {
        SyntheticContact odd = new SyntheticContact(
                "a@nav.example", "Kari \"K\" Li; leder", "6101", "Granvik", Map.of(), false, new Fate.Silent());
        assertThat(SyntheticStudy.contactsCsv(List.of(odd)))
                .contains("a@nav.example;\"Kari \"\"K\"\" Li; leder\";6101;");
    }

    @Test
    void aLineWhoseSharesDoNotAddUpIsRefused() {
        assertThatThrownBy(() -> QuotaLine.parse("choice kontaktperson | all | ja 60, nei 30 | |", 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kontaktperson");
    }

    @Test
    void firstSharesTakenTogetherComeAsNearAsWholePeopleCan() {
        List<Share> shares = Stream.of("svaert_ofte 10.5", "ofte 10.5", "sjelden 79")
                .map(Share::parse)
                .toList();
        assertThat(Share.split(shares, 100)).containsExactly(11, 10, 79);
    }
}
