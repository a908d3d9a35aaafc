package no.svarbrev.questionnaire.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;

/**
 * A question on a page, or one inside such a question that has columns of its own.
 *
 * @param outer what it is inside; empty for a question on a page
 * @param row the row of the grid that it is a cell of
 */
public record Place(Question question, Optional<Place> outer, Optional<Choice> row) {
    static Place of(Question question) {
        return new Place(question, Optional.empty(), Optional.empty());
    }

    /** A cell of a grid, or one of several fields. */
    Place inside(Optional<Choice> cellOf, Question part) {
        return new Place(part, Optional.of(this), cellOf);
    }

    /** The question on the page. */
    public Question whole() {
        return outer.map(Place::whole).orElse(question);
    }

    /** What leads to it from the question on the page: {@code /code} of a row, {@code .name} of a part. */
    List<String> path() {
        return outer.map(place -> Stream.of(
                                place.path().stream(),
                                row.map(each -> "/" + each.code()).stream(),
                                Stream.of("." + question.name()))
                        .flatMap(steps -> steps)
                        .toList())
                .orElse(List.of());
    }

    /** What one reads on the way to it, in Norwegian; in a grid a column without words has its name. */
    Stream<String> titles() {
        String title = question.prompt().title().in("nb");
        return outer.map(place -> Stream.of(
                                place.titles(),
                                row.map(each -> each.text().in("nb")).stream(),
                                Stream.of(title.isEmpty() ? question.name() : title))
                        .flatMap(titles -> titles))
                .orElse(Stream.of(title));
    }
}
