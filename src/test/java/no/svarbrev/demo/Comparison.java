package no.svarbrev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;

/** The few comparisons that the claims are made of. */
final class Comparison {
    static final String[] OFTEN = {"svaert_ofte", "ofte"};
    static final String[] AGREE = {"helt_enig", "delvis_enig"};
    static final String[] DISAGREE = {"delvis_uenig", "helt_uenig"};

    private Comparison() {}

    static double often(Sample sample, String item) {
        return sample.percent(item, OFTEN);
    }

    static double highest(List<Double> numbers) {
        return numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    static double lowest(List<Double> numbers) {
        return numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    static void falling(Double... numbers) {
        for (int place = 1; place < numbers.length; place++) {
            assertThat(numbers[place - 1]).as("before %s", List.of(numbers)).isGreaterThan(numbers[place]);
        }
    }
}
