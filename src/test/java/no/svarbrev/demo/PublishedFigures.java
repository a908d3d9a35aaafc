package no.svarbrev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The published figures as the reference file gives them. */
final class PublishedFigures {
    private PublishedFigures() {}

    static JsonNode reference(String file) {
        try (InputStream stream = PublishedFigures.class.getResourceAsStream("/reference/" + file)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stream<JsonNode> each(String list) {
        return stream(reference("published-2017.json").get(list));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A printed result: whose answers to what, and the number that must come out. */
    record Result(JsonNode node) {
        private static final Pattern FILTER = Pattern.compile("(\\w+) (==|<|>=) '?(\\w+)'?");

        String id() {
            return node.get("id").asText();
        }

        String instrument() {
            return node.get("instrument").asText();
        }

        String question() {
            String question = node.get("question").asText();
            return node.has("item") ? question + "." + node.get("item").asText() : question;
        }

        String[] options() {
            return stream(node.path("options")).map(JsonNode::asText).toArray(String[]::new);
        }

        double value() {
            return node.get("value").asDouble();
        }

        /** Whom the figure is about; everybody when the figure names no filter. */
        Predicate<ObjectNode> filter() {
            String expression = node.path("filter").path("expr").asText("");
            if (expression.isEmpty()) {
                return row -> true;
            }
            Matcher parts = FILTER.matcher(expression);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Cannot read the filter " + expression);
            }
            return row -> holds(row.path(parts.group(1)), parts.group(2), parts.group(3));
        }

        private static boolean holds(JsonNode answer, String sign, String value) {
            if (answer.isMissingNode()) {
                return false;
            }
            return switch (sign) {
                case "==" -> answer.asText().equals(value);
                case "<" -> answer.asDouble() < Double.parseDouble(value);
                default -> answer.asDouble() >= Double.parseDouble(value);
            };
        }

        double computedFrom(Sample sample) {
            Sample base = sample.where(filter());
            return switch (node.get("unit").asText()) {
                case "mean" -> base.meanRatio();
                case "median" -> base.medianRatio();
                default -> base.percent(question(), options());
            };
        }

        boolean accepts(double number) {
            return switch (node.get("op").asText()) {
                case "eq" -> Math.floor(number + 0.5) == value();
                case "approx" -> Math.abs(number - value()) <= 3;
                case "gt" -> number > value();
                case "lt" -> number < value();
                case "gte" -> number >= value();
                default -> throw new IllegalArgumentException(node.toString());
            };
        }

        @Override
        public String toString() {
            return id() + " " + instrument() + " " + question() + " " + List.of(options()) + " "
                    + node.path("filter").path("label").asText("") + " "
                    + node.path("published_as")
                            .asText(node.get("op").asText() + " "
                                    + node.get("value").asText());
        }
    }
}
