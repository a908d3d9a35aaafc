package no.svarbrev.demo;

import static no.svarbrev.demo.Comparison.falling;
import static no.svarbrev.demo.Comparison.highest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the report says that people wrote (A015–A019 and A029), by the words that give the codes away. */
final class ClaimsOfOpenAnswers {
    /** How an analyst would know the codes of the open answers again. */
    private static final Map<String, Pattern> WORDS = Map.of(
            "arbeidsretting", Pattern.compile("(?i)arbeidsrett"),
            "arbeidstrening", Pattern.compile("(?i)arbeidstrening|arbeidspraksis"),
            "kartlegging_ip", Pattern.compile("(?i)kartlegging|individuell plan"),
            "markedskompetanse", Pattern.compile("(?i)arbeidsmarkedet"),
            "svak_progresjon", Pattern.compile("(?i)svak progresjon|lavt norsknivå|lav utdanning"),
            "rask_progresjon", Pattern.compile("(?i)rask progresjon"),
            "tidlig", Pattern.compile("(?i)tidlig"),
            "sluttfase", Pattern.compile("(?i)sluttfase|overgang"),
            "felles_system", Pattern.compile("(?i)felles (fag)?system"),
            "integrerte_systemer", Pattern.compile("(?i)snakker? sammen"));

    private final Sample nav;
    private final Sample intro;
    private final Map<String, Runnable> claims = new LinkedHashMap<>();

    private ClaimsOfOpenAnswers(Sample nav, Sample intro) {
        this.nav = nav;
        this.intro = intro;
        openAnswers();
    }

    static Map<String, Runnable> of(Sample nav, Sample intro) {
        return new ClaimsOfOpenAnswers(nav, intro).claims;
    }

    private void openAnswers() {
        claims.put("A015", () -> workComesFirst(nav));
        claims.put("A016", () -> workComesFirst(intro));
        claims.put("A017", () -> falling(mentions(intro, "svak_progresjon"), mentions(nav, "svak_progresjon")));
        claims.put("A018", () -> falling(mentions(nav, "rask_progresjon"), mentions(intro, "rask_progresjon")));
        claims.put("A019", () -> {
            falling(mentions(intro, "sluttfase"), mentions(nav, "sluttfase"));
            assertThat(List.of(mentions(nav, "tidlig"), mentions(intro, "tidlig")))
                    .allMatch(share -> share > 5);
        });
        claims.put("A029", () -> {
            Sample wrote = nav.answered("registrering_forslag");
            int wanted = wrote.where(row -> Stream.of("felles_system", "integrerte_systemer")
                            .anyMatch(code -> WORDS.get(code)
                                    .matcher(row.get("registrering_forslag").asText())
                                    .find()))
                    .size();
            assertThat(2 * wanted).isGreaterThan(wrote.size());
        });
    }

    private static void workComesFirst(Sample sample) {
        List<Double> others = Stream.of(
                        "kartlegging_ip",
                        "markedskompetanse",
                        "svak_progresjon",
                        "rask_progresjon",
                        "tidlig",
                        "sluttfase")
                .map(code -> mentions(sample, code))
                .toList();
        falling(mentions(sample, "arbeidsretting"), mentions(sample, "arbeidstrening"), highest(others));
    }

    /** Per cent of those who wrote something. */
    private static double mentions(Sample sample, String code) {
        Sample wrote = sample.answered("viktige_omrader");
        return 100.0 * mentioning(wrote, "viktige_omrader", code) / wrote.size();
    }

    private static int mentioning(Sample sample, String question, String code) {
        return sample.where(row ->
                        WORDS.get(code).matcher(row.path(question).asText()).find())
                .size();
    }
}
