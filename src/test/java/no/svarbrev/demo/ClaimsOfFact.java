package no.svarbrev.demo;

import static no.svarbrev.demo.Comparison.falling;
import static no.svarbrev.demo.Comparison.highest;
import static no.svarbrev.demo.Comparison.lowest;
import static no.svarbrev.demo.Comparison.often;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the report says in words about how things are done (A001–A014, A027 and A028). */
final class ClaimsOfFact {
    private static final String[] CONTENT = {
        "ansvarsfordeling",
        "informasjonsutveksling",
        "ledermoter",
        "markedskompetanse",
        "overforing",
        "formidling",
        "vurdere_tiltak",
        "trekantsamtaler",
        "tidlig_bistand",
        "kartlegging",
        "teammoter",
        "individuell_plan",
        "hurtigspor"
    };

    private final Sample nav;
    private final Sample intro;
    private final Map<String, Runnable> claims = new LinkedHashMap<>();

    private ClaimsOfFact(Sample nav, Sample intro) {
        this.nav = nav;
        this.intro = intro;
        organisationAndAgreement();
        meetings();
        cooperation();
        registration();
    }

    static Map<String, Runnable> of(Sample nav, Sample intro) {
        return new ClaimsOfFact(nav, intro).claims;
    }

    private void organisationAndAgreement() {
        claims.put("A001", () -> falling(nav.percent("organisering", "i_nav"), intro.percent("organisering", "i_nav")));
        claims.put(
                "A002",
                () -> falling(intro.percent("avtale_finnes", "vet_ikke"), nav.percent("avtale_finnes", "vet_ikke")));
        claims.put("A003", () -> {
            List<Double> shares = content(nav);
            falling(shares.toArray(Double[]::new));
            assertThat(shares.subList(3, 11)).allMatch(share -> share >= 54 && share <= 87);
        });
        claims.put("A004", () -> {
            List<Double> shares = content(intro);
            assertThat(lowest(shares.subList(0, 3))).isGreaterThan(highest(shares.subList(3, 13)));
            assertThat(highest(shares.subList(11, 13))).isLessThan(lowest(shares.subList(0, 11)));
        });
    }

    private void meetings() {
        claims.put("A005", () -> {
            List<Double> others = Stream.of(
                            "voksenopplaring",
                            "nav_fylke",
                            "imdi",
                            "fylkesmannen",
                            "fylkeskommunen",
                            "ks",
                            "helsetjenesten",
                            "annet")
                    .map(code -> nav.percent("moter_andre", code))
                    .toList();
            falling(nav.percent("moter_andre", "kommunale_tjenester"), highest(others));
        });
        claims.put(
                "A006",
                () -> falling(
                        intro.percent("moter_andre", "voksenopplaring"),
                        nav.percent("moter_andre", "voksenopplaring")));
        claims.put("A007", () -> {
            List<Double> others = Stream.of("overordnede_planer", "enkeltdeltakere", "annet")
                    .map(code -> nav.percent("mote_tema", code))
                    .toList();
            falling(
                    nav.percent("mote_tema", "ansvarsdeling"),
                    nav.percent("mote_tema", "arbeidsmarkedstiltak"),
                    highest(others));
        });
    }

    private void cooperation() {
        claims.put("A008", () -> startIsRarerThanEnd(nav));
        claims.put("A009", () -> startIsRarerThanEnd(intro));
        claims.put(
                "A010",
                () -> falling(
                        often(nav, "bidrag_samarbeid.markedskompetanse"),
                        often(nav, "bidrag_samarbeid.trekantsamtale"),
                        highest(lowContributions(nav))));
        // «Lav andel»: below the 17 and 26 per cent printed for the other two.
        claims.put(
                "A011",
                () -> falling(
                        often(intro, "bidrag_samarbeid.trekantsamtale"),
                        often(intro, "bidrag_samarbeid.markedskompetanse"),
                        highest(lowContributions(intro))));
        claims.put("A012", () -> measuresFall(nav));
        claims.put("A013", () -> measuresFall(intro));
        claims.put(
                "A014",
                () -> falling(often(nav, "deltakelse_progresjon.rask"), often(nav, "deltakelse_progresjon.svak")));
    }

    private void registration() {
        claims.put("A027", () -> {
            List<Double> others = Stream.of("oppstart", "ikke", "annet", "vet_ikke")
                    .map(code -> nav.percent("registrering_tidspunkt", code))
                    .toList();
            falling(
                    nav.percent("registrering_tidspunkt", "oppfolging"),
                    nav.percent("registrering_tidspunkt", "tiltak"),
                    highest(others));
        });
        // «Mange»: more than two in five, and more than any other way.
        claims.put("A028", () -> {
            assertThat(nav.percent("registrering_hvordan", "personforhold_arena"))
                    .isGreaterThan(40);
            falling(
                    nav.percent("registrering_hvordan", "personforhold_arena"),
                    nav.percent("registrering_hvordan", "aktivitet_arena"));
        });
    }

    private static List<Double> content(Sample sample) {
        return Stream.of(CONTENT)
                .map(row -> sample.percent("avtale_innhold." + row, "ja"))
                .toList();
    }

    private static void startIsRarerThanEnd(Sample sample) {
        falling(often(sample, "deltakelse_fase.sluttfasen"), often(sample, "deltakelse_fase.startfasen"));
    }

    private static List<Double> lowContributions(Sample sample) {
        return List.of(
                often(sample, "bidrag_samarbeid.kartlegging"), often(sample, "bidrag_samarbeid.individuell_plan"));
    }

    /** «En del» say now and then of the two rare ones: a quarter or more. */
    private static void measuresFall(Sample sample) {
        List<String> rare = List.of("bidrag_tiltak.lonnstilskudd", "bidrag_tiltak.mentor");
        falling(
                often(sample, "bidrag_tiltak.arbeidstrening"),
                often(sample, "bidrag_tiltak.kurs"),
                highest(rare.stream().map(item -> often(sample, item)).toList()));
        assertThat(rare).allMatch(item -> sample.percent(item, "av_og_til") >= 25);
    }
}
