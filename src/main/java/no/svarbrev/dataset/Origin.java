package no.svarbrev.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.column.Column;
import no.svarbrev.questionnaire.version.Mapping;

/**
 * What in a questionnaire a column comes from. It tells which columns of two versions are the same.
 *
 * @param path what leads to it inside the question: {@code /code} of an option or row, {@code .name} of a part
 */
record Origin(String question, List<String> path, Column.What what) {
    Origin {
        path = List.copyOf(path);
    }

    static Origin of(Column column) {
        return new Origin(column.place().whole().name(), column.path(), column.what());
    }

    /** In the next version; empty when the mapping says that it has no counterpart. */
    Optional<Origin> in(Mapping mapping) {
        boolean dropped = Stream.concat(Stream.of(""), path.stream()).anyMatch(step -> mapping.drops(question + step))
                || what == Column.What.COMMENT && mapping.drops(question + "-Comment");
        return dropped
                ? Optional.empty()
                : Optional.of(new Origin(
                        mapping.name(question),
                        path.stream().map(step -> renamed(step, mapping)).toList(),
                        what));
    }

    private String renamed(String step, Mapping mapping) {
        return step.startsWith("/") ? "/" + mapping.code(question, step.substring(1)) : step;
    }
}
