package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.routing.ShownQuestion;

/**
 * One question, or a part of one, as one respondent met it. Each answer of a submitted response counts; of an unfinished
 * response only the answers to what is shown.
 *
 * @param answer what is stored; a missing node when nothing is
 * @param totals what stands below the columns of a grid
 * @param shown whether the respondent saw the question
 */
record Encounter(
        ShownQuestion state, JsonNode answer, JsonNode comment, JsonNode totals, boolean shown, Progress progress) {
    /**
     * How far the respondent came.
     *
     * @param reached whether the question stood on a page that was sent in, or the respondent was led past it
     */
    record Progress(boolean reached, boolean submitted) {}

    Encounter {
        if (!shown && !progress.submitted()) {
            answer = MissingNode.getInstance();
            comment = MissingNode.getInstance();
        }
        if (!shown) {
            // what is worked out of a grid stands also when the grid is hidden
            totals = MissingNode.getInstance();
        }
    }

    /** What has no answer: not reached, which comes before all else; not shown; or shown and left blank. */
    Cell blank() {
        return shown && progress.reached() ? Blank.of(Missing.NOT_ANSWERED) : notOffered();
    }

    /** What could not be answered, though the question may have been. */
    Cell notOffered() {
        return Blank.of(progress.reached() ? Missing.NOT_SHOWN : Missing.NOT_REACHED);
    }

    /** The row of a grid as a question of its own; one that is hidden was not shown. */
    Encounter row(Choice row) {
        boolean seen = shown && state.rows().contains(row);
        return new Encounter(
                state, answer.path(row.code()), MissingNode.getInstance(), MissingNode.getInstance(), seen, progress);
    }

    /** A cell of a grid, or one of several short fields. */
    Encounter inside(Optional<Choice> row, Question part) {
        Optional<ShownQuestion> found = state.items().stream()
                .filter(item -> item.row().equals(row))
                .flatMap(ShownQuestion.Item::questions)
                .filter(each -> each.question() == part)
                .findFirst();
        JsonNode whole = row.map(each -> answer.path(each.code())).orElse(answer);
        return new Encounter(
                found.orElse(state),
                whole.path(part.prompt().key()),
                whole.path(part.prompt().commentName()),
                MissingNode.getInstance(),
                shown && found.map(ShownQuestion::isShown).orElse(true),
                progress);
    }

    /** What stands below a column of the grid, as an encounter of its own. */
    Encounter total(String column) {
        return new Encounter(
                state, totals.path(column), MissingNode.getInstance(), MissingNode.getInstance(), shown, progress);
    }

    /** Whether this option could be chosen. */
    boolean offers(Choice option) {
        return state.choices().stream().anyMatch(choice -> choice.code().equals(option.code()));
    }

    /** The answers one by one: those of a list, or the only one. */
    List<JsonNode> each() {
        Stream<JsonNode> all = answer.isArray() ? StreamSupport.stream(answer.spliterator(), false) : Stream.of(answer);
        return all.filter(JsonNode::isValueNode)
                .filter(each -> !each.isNull() && !each.asText().isEmpty())
                .toList();
    }
}
