package no.svarbrev.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Question;

/**
 * A question, or one inside it: what leads there, how its columns are labelled, whether it can be hidden, and how it is met.
 *
 * @param path the parts between the question on the page and this one, marked as in {@link Origin}
 */
record Place(
        Question question,
        List<String> path,
        String label,
        boolean canBeHidden,
        Function<Encounter, Encounter> meeting) {
    Place {
        path = List.copyOf(path);
    }

    static Place of(Question question, boolean canBeHidden) {
        return new Place(question, List.of(), question.prompt().title().in("nb"), canBeHidden, Function.identity());
    }

    /** A cell of a grid, or one of several fields. */
    Place inside(Optional<Choice> row, Question part, boolean canBeHidden) {
        Stream<String> rest = Stream.concat(row.map(each -> "/" + each.code()).stream(), Stream.of("." + part.name()));
        return new Place(
                part,
                Stream.concat(path.stream(), rest).toList(),
                labelled(row.map(each -> each.text().in("nb")).orElse(""), titled(part)),
                canBeHidden,
                encounter -> meeting.apply(encounter).inside(row, part));
    }

    private static String titled(Question part) {
        String title = part.prompt().title().in("nb");
        return title.isEmpty() ? part.name() : title;
    }

    /** An option or row. */
    Place part(Choice part, boolean canBeHidden) {
        return new Place(
                question,
                Stream.concat(path.stream(), Stream.of("/" + part.code())).toList(),
                labelled(part.text().in("nb")),
                canBeHidden,
                meeting);
    }

    /** «question: part: part», without those that say nothing. */
    String labelled(String... parts) {
        return Stream.concat(Stream.of(label), Stream.of(parts))
                .filter(text -> !text.isEmpty())
                .reduce((whole, end) -> whole + ": " + end)
                .orElse("");
    }

    String[] names() {
        return path.stream().map(step -> step.substring(1)).toArray(String[]::new);
    }

    /** The last part; empty for the whole question. */
    String last() {
        return path.isEmpty() ? "" : path.get(path.size() - 1).substring(1);
    }
}
