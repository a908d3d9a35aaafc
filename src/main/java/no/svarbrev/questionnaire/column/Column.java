package no.svarbrev.questionnaire.column;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Aggregate;

/**
 * One of the columns that a question becomes: where it comes from, and what it is called.
 *
 * @param place the question that it is read from; of a total, the column of the grid that it stands below
 * @param choice the option or row whose answer it has, or that its text is about; empty when that is the whole place
 * @param name valid in SPSS and Stata, unique in its version without regard to case
 */
public record Column(Place place, What what, Optional<Choice> choice, String name) {
    /** What of the place stands in the column. */
    public enum What {
        ANSWER(""),
        /** What was written for «other». */
        OTHER("_tekst"),
        /** What was written beside the answer. */
        COMMENT("_tekst"),
        /** The number of rows or panels. */
        COUNT("_antall"),
        /** What stands below a column of a grid. */
        TOTAL("_total");

        private final String ending;

        What(String ending) {
            this.ending = ending;
        }
    }

    static Column named(Naming naming, Place place, What what, Optional<Choice> choice) {
        String about =
                what == What.ANSWER ? "" : choice.map(each -> "_" + each.code()).orElse("");
        List<String> parts =
                path(place, what, choice).map(step -> step.substring(1)).toList();
        return new Column(place, what, choice, naming.name(place.whole().name(), parts, about + what.ending));
    }

    /**
     * What leads to it inside the question on the page: {@code /code} of an option or row, {@code .name} of a part. Texts
     * about an option stand where the answer does.
     */
    public List<String> path() {
        return path(place, what, choice).toList();
    }

    private static Stream<String> path(Place place, What what, Optional<Choice> choice) {
        return Stream.concat(
                place.path().stream(),
                choice.filter(any -> what == What.ANSWER).map(each -> "/" + each.code()).stream());
    }

    /** Whether it holds one option or row of the answer. */
    public boolean isPart() {
        return what == What.ANSWER && choice.isPresent();
    }

    /** Whether it holds the answer itself, and not one option or row of it. */
    public boolean isWhole() {
        return what == What.ANSWER && choice.isEmpty();
    }

    /** The code of the option, row or part that it is about; empty when it is the whole question. */
    public String part() {
        List<String> path = place.path();
        return choice.map(Choice::code)
                .orElse(path.isEmpty() ? "" : path.get(path.size() - 1).substring(1));
    }

    /** What is worked out, where this is a total. */
    public Optional<Grid.Totals.Total> total() {
        return place.outer()
                .filter(grid -> what == What.TOTAL)
                .flatMap(grid -> grid.question().totals().of(place.question().name()));
    }

    /** «question: part: part» in Norwegian, without those that say nothing. */
    public String label() {
        return Stream.concat(place.titles(), Stream.of(ownWords()))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(": "));
    }

    private String ownWords() {
        return switch (what) {
            case ANSWER, OTHER -> choice.map(each -> each.text().in("nb")).orElse("");
            case COMMENT ->
                place.question().prompt().comment().map(words -> words.in("nb")).orElse("");
            case COUNT -> word(Aggregate.COUNT);
            case TOTAL ->
                total().flatMap(Grid.Totals.Total::aggregate).map(Column::word).orElse("i alt");
        };
    }

    private static String word(Aggregate aggregate) {
        return switch (aggregate) {
            case SUM -> "sum";
            case COUNT -> "antall";
            case MIN -> "minste";
            case MAX -> "største";
            case AVERAGE -> "gjennomsnitt";
        };
    }
}
