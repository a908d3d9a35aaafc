package no.svarbrev.demo;

import static no.svarbrev.demo.Comparison.AGREE;
import static no.svarbrev.demo.Comparison.DISAGREE;
import static no.svarbrev.demo.Comparison.falling;
import static no.svarbrev.demo.Comparison.highest;
import static no.svarbrev.demo.Comparison.lowest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the report says in words about what people think (A020–A026). */
final class ClaimsOfOpinion {
    private static final String[] OBSTACLE = {"svaert_viktig", "ganske_viktig"};

    private final Sample nav;
    private final Sample intro;
    private final Map<String, Runnable> claims = new LinkedHashMap<>();

    private ClaimsOfOpinion(Sample nav, Sample intro) {
        this.nav = nav;
        this.intro = intro;
        opinions();
    }

    static Map<String, Runnable> of(Sample nav, Sample intro) {
        return new ClaimsOfOpinion(nav, intro).claims;
    }

    private void opinions() {
        claims.put(
                "A020",
                () -> each(sample -> falling(
                        sample.where("avtale_finnes", "ja").percent("pastander.avtale_betydning", AGREE),
                        sample.whereNot("avtale_finnes", "ja").percent("pastander.avtale_betydning", AGREE))));
        // «Delt»: no more than five points between those who agree and those who do not.
        claims.put(
                "A021",
                () -> assertThat(Math.abs(intro.percent("pastander.nav_vekt_bidrag", AGREE)
                                - intro.percent("pastander.nav_vekt_bidrag", DISAGREE)))
                        .isLessThan(5));
        // «Usikkerhet» at least two in five, «mange» more than half.
        claims.put(
                "A022",
                () -> each(sample -> {
                    assertThat(fastTrack(sample, "usikker_innhold")).isGreaterThan(40);
                    assertThat(fastTrack(sample, "klarere_retningslinjer")).isGreaterThan(50);
                }));
        claims.put(
                "A023",
                () -> each(sample -> {
                    assertThat(fastTrack(sample, "positiv_samarbeid")).isGreaterThan(50);
                    assertThat(fastTrack(sample, "raskere_jobb")).isGreaterThan(50);
                }));
        // «En del»: between a quarter and a half.
        claims.put("A024", () -> assertThat(fastTrack(intro, "faa_aktuelle")).isBetween(25.0, 50.0));
        claims.put(
                "A025",
                () -> falling(
                        obstacle(intro, "digitalisering"), obstacle(intro, "datasystemer"), highest(resources(intro))));
        claims.put(
                "A026",
                () -> each(sample -> {
                    falling(obstacle(sample, "datasystemer"), highest(resources(sample)));
                    assertThat(lowest(resources(sample)))
                            .isGreaterThan(highest(Stream.of("regelverk", "kompetanse", "ulik_forstaelse")
                                    .map(row -> obstacle(sample, row))
                                    .toList()));
                }));
    }

    private static double fastTrack(Sample sample, String row) {
        return sample.percent("hurtigspor_pastander." + row, AGREE);
    }

    private static double obstacle(Sample sample, String row) {
        return sample.percent("hindre." + row, OBSTACLE);
    }

    private static List<Double> resources(Sample sample) {
        return Stream.of("personalressurser_nav", "personalressurser_kommune", "budsjetter")
                .map(row -> obstacle(sample, row))
                .toList();
    }

    private void each(Consumer<Sample> claim) {
        claim.accept(nav);
        claim.accept(intro);
    }
}
