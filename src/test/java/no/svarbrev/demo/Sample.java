package no.svarbrev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The answers of one sample, or of a part of it, and the plain counting that the report did with them. */
record Sample(List<ObjectNode> rows) {

    static Sample of(List<SyntheticContact> contacts) {
        return new Sample(contacts.stream()
                .map(SyntheticContact::fate)
                .filter(Fate.Answers.class::isInstance)
                .map(fate -> ((Fate.Answers) fate).answers())
                .toList());
    }

    Sample and(Sample other) {
        return new Sample(Stream.concat(rows.stream(), other.rows.stream()).toList());
    }

    Sample where(Predicate<ObjectNode> condition) {
        return new Sample(rows.stream().filter(condition).toList());
    }

    /** Those who answered the question with this code; a row of a grid is {@code grid.row}. */
    Sample where(String question, String code) {
        return where(row -> codes(row, question).contains(code));
    }

    /** Those who answered the question with something else. */
    Sample whereNot(String question, String code) {
        return answered(question).where(row -> !codes(row, question).contains(code));
    }

    Sample answered(String question) {
        return where(row -> !codes(row, question).isEmpty());
    }

    int size() {
        return rows.size();
    }

    /** Per cent of those who answered the question, don't know included, who gave one of the codes; not rounded. */
    double percent(String question, String... codes) {
        Sample base = answered(question);
        long hits = base.rows.stream()
                .filter(row -> Stream.of(codes).anyMatch(codes(row, question)::contains))
                .count();
        return 100.0 * hits / base.size();
    }

    /** Mean points of the items for those who answered at least one of them with a code of the scale, highest first. */
    double mean(List<String> scale, String... questions) {
        return rows.stream()
                .map(row -> points(row, scale, questions))
                .filter(points -> points.length > 0)
                .mapToDouble(points -> DoubleStream.of(points).average().orElseThrow())
                .average()
                .orElseThrow();
    }

    private static double[] points(ObjectNode row, List<String> scale, String... questions) {
        return Stream.of(questions)
                .flatMap(question -> codes(row, question).stream())
                .mapToInt(scale::indexOf)
                .filter(place -> place >= 0)
                .mapToDouble(place -> scale.size() - place)
                .toArray();
    }

    /** Participants per position, one number a respondent who has both and a position. */
    double[] ratios() {
        return rows.stream()
                .filter(row -> row.has("antall_deltakere")
                        && row.path("antall_stillinger").asDouble() > 0)
                .mapToDouble(row -> row.get("antall_deltakere").asDouble()
                        / row.get("antall_stillinger").asDouble())
                .sorted()
                .toArray();
    }

    double meanRatio() {
        return Arrays.stream(ratios()).average().orElseThrow();
    }

    double medianRatio() {
        double[] sorted = ratios();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The codes given; a number is turned into its published band. */
    static Set<String> codes(ObjectNode row, String question) {
        String[] names = question.split("\\.");
        JsonNode answer = names.length > 1 ? row.path(names[0]).path(names[1]) : row.path(question);
        if (answer.isMissingNode()) {
            return Set.of();
        }
        if (answer.isArray()) {
            return Set.copyOf(StreamSupport.stream(answer.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList());
        }
        return Set.of(answer.isNumber() ? band(question, answer.asDouble()) : answer.asText());
    }

    private static String band(String question, double number) {
        return Objects.equals(question, "antall_deltakere") ? sizeBand(number) : positionBand(number);
    }

    private static String sizeBand(double participants) {
        if (participants < 20) {
            return participants < 10 ? "under_10" : "10_19";
        }
        return participants < 50 ? "20_49" : "50_eller_mer";
    }

    private static String positionBand(double positions) {
        if (positions < 2) {
            return "under_2";
        }
        return positions < 7 ? "2_6_9" : "7_eller_flere";
    }

    @Override
    public String toString() {
        return rows.size() + " responses";
    }
}
