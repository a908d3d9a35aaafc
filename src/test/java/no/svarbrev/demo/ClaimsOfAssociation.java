package no.svarbrev.demo;

import static no.svarbrev.demo.Comparison.falling;
import static no.svarbrev.demo.Comparison.often;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What goes with an agreement, with being organised in NAV, and with neither (A030–A033). */
final class ClaimsOfAssociation {
    private static final List<String> FREQUENCY = List.of("svaert_ofte", "ofte", "av_og_til", "sjelden", "aldri");
    private static final List<String> YES = List.of("ja", "nei");
    private static final List<String> MEETINGS = List.of("uka", "2_3_mnd", "mnd", "kvartal", "halvar", "aar");
    private static final String[] SINGLE_PARTICIPANTS = {
        "deltakelse_fase.startfasen", "deltakelse_fase.underveis", "deltakelse_fase.sluttfasen",
        "bidrag_samarbeid.markedskompetanse", "bidrag_samarbeid.trekantsamtale", "bidrag_samarbeid.kartlegging",
        "bidrag_samarbeid.individuell_plan", "bidrag_samarbeid.teammoter", "bidrag_samarbeid.vurdere_tiltak"
    };
    private static final String[] MEASURES = {
        "bidrag_tiltak.arbeidstrening", "bidrag_tiltak.kurs", "bidrag_tiltak.lonnstilskudd", "bidrag_tiltak.mentor"
    };
    private static final String[] OFFICE = {
        "felles_rutiner", "kontaktperson", "felles_samlinger", "arbeidsgiverkontakt", "arbeidsgiveravtaler"
    };

    private final Sample nav;
    private final Sample intro;
    private final Map<String, Runnable> claims = new LinkedHashMap<>();

    private ClaimsOfAssociation(Sample nav, Sample intro) {
        this.nav = nav;
        this.intro = intro;
        associations();
    }

    static Map<String, Runnable> of(Sample nav, Sample intro) {
        return new ClaimsOfAssociation(nav, intro).claims;
    }

    private void associations() {
        claims.put(
                "A030",
                () -> each(sample -> assertThat(agreementEffect(sample, FREQUENCY, SINGLE_PARTICIPANTS))
                        .isGreaterThan(0.1)));
        claims.put(
                "A031",
                () -> each(sample -> {
                    assertThat(organisationEffect(sample, FREQUENCY, MEASURES)).isGreaterThan(0.1);
                    assertThat(organisationEffect(sample, YES, OFFICE)).isGreaterThan(0.05);
                    assertThat(agreementEffect(sample, YES, OFFICE)).isGreaterThan(0.05);
                    assertThat(organisationEffect(sample, MEETINGS, "motefrekvens"))
                            .isPositive();
                    assertThat(agreementEffect(sample, MEETINGS, "motefrekvens"))
                            .isPositive();
                }));
        // «Ingen sammenheng»: no more than five points between the two halves for any other form of cooperation.
        claims.put(
                "A032",
                () -> each(sample -> {
                    assertUnrelated(sample, "avtale_finnes", "ja");
                    assertUnrelated(sample, "organisering", "i_nav");
                    for (String form : OFFICE) {
                        assertUnrelated(sample, form, "ja");
                    }
                }));
        // «Mange spørsmål»: on all of the shares that are the same question to both.
        claims.put("A033", () -> {
            for (String form : OFFICE) {
                falling(nav.percent(form, "ja"), intro.percent(form, "ja"));
            }
            for (String item :
                    Stream.of(SINGLE_PARTICIPANTS, MEASURES).flatMap(Stream::of).toList()) {
                falling(often(nav, item), often(intro, item));
            }
        });
    }

    /** The difference that an agreement makes, taken inside and outside NAV apart and weighted by how many they are. */
    private static double agreementEffect(Sample sample, List<String> scale, String... items) {
        return controlled(sample, "avtale_finnes", "ja", "organisering", "i_nav", scale, items);
    }

    private static double organisationEffect(Sample sample, List<String> scale, String... items) {
        return controlled(sample, "organisering", "i_nav", "avtale_finnes", "ja", scale, items);
    }

    private static double controlled(
            Sample sample,
            String cause,
            String causeCode,
            String control,
            String controlCode,
            List<String> scale,
            String... items) {
        Sample with = sample.where(control, controlCode);
        Sample without = sample.whereNot(control, controlCode);
        ToDoubleFunction<Sample> difference =
                part -> part.where(cause, causeCode).mean(scale, items)
                        - part.whereNot(cause, causeCode).mean(scale, items);
        return (with.size() * difference.applyAsDouble(with) + without.size() * difference.applyAsDouble(without))
                / (with.size() + without.size());
    }

    private static void assertUnrelated(Sample sample, String question, String code) {
        double among = sample.where(question, code).percent("hurtigspor_samarbeid", "ja");
        double elsewhere = sample.whereNot(question, code).percent("hurtigspor_samarbeid", "ja");
        assertThat(Math.abs(among - elsewhere))
                .as("hurtigspor_samarbeid by %s: %.1f and %.1f", question, among, elsewhere)
                .isLessThanOrEqualTo(5);
    }

    private void each(Consumer<Sample> claim) {
        claim.accept(nav);
        claim.accept(intro);
    }
}
