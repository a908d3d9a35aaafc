package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Scope;

/**
 * A question as one respondent meets it: shown or not, required or not, its choices, rows and answer.
 *
 * @param field the name of its field in a form; inside grids and panels the whole path
 * @param isInside whether it stands inside another question, in a row or repeated panel
 */
public record ShownQuestion(
        Question question,
        String field,
        boolean isInside,
        Standing standing,
        Given given,
        Offered offered,
        Grid grid,
        Scope scope)
        implements ShownElement {
    /** How its rules came out. */
    public record Standing(boolean isShown, boolean isEnabled, boolean isRequired) {}

    /**
     * What was answered.
     *
     * @param comment what was written in the field below the question, or for «other»
     */
    public record Given(JsonNode value, JsonNode comment, boolean isEmpty) {}

    /**
     * What can be chosen.
     *
     * @param choices those offered; of a grid, the columns
     * @param closed those of them that cannot be chosen
     */
    public record Offered(List<Choice> choices, Set<Choice> closed) {
        public Offered {
            choices = List.copyOf(choices);
            closed = Set.copyOf(closed);
        }
    }

    /**
     * What stands inside it.
     *
     * @param rows the rows of a grid that are shown, in the order they are shown
     * @param items the rows or repeated panels, shown or not; of several short fields, one item that holds them all
     * @param totals what stands below the columns of a grid
     * @param summed the names of columns with a total that are shown: in some row, where there are any
     */
    public record Grid(List<Choice> rows, List<Item> items, ObjectNode totals, Set<String> summed) {
        public Grid {
            rows = List.copyOf(rows);
            items = List.copyOf(items);
            summed = Set.copyOf(summed);
        }
    }

    /**
     * A row of a grid, or one of the repeated panels.
     *
     * @param row the fixed row that it is, when it is one
     * @param path of its fields: that of the whole, and its row or place; several short fields stand under the whole
     * @param index the place among the rows or panels there are, from 0
     * @param isVisible whether it would be shown if the question is
     */
    public record Item(
            Optional<Choice> row,
            String path,
            int index,
            boolean isVisible,
            boolean isShown,
            List<ShownElement> elements,
            Scope scope) {
        public Item {
            elements = List.copyOf(elements);
        }

        public Stream<ShownQuestion> questions() {
            return ShownElement.questions(elements);
        }
    }

    @Override
    public Element element() {
        return question;
    }

    public Question.Kind kind() {
        return question.kind();
    }

    public Shape shape() {
        return question.shape();
    }

    @Override
    public boolean isShown() {
        return standing.isShown();
    }

    public boolean isEnabled() {
        return standing.isEnabled();
    }

    public boolean isRequired() {
        return standing.isRequired();
    }

    /** The answer; a missing node when there is none. */
    public JsonNode value() {
        return given.value();
    }

    /** What was written in the field below the question, or for «other». */
    public JsonNode comment() {
        return given.comment();
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** The choices offered; of a grid, the columns. */
    public List<Choice> choices() {
        return offered.choices();
    }

    /** Whether a choice that is offered can be chosen. */
    public boolean isEnabled(Choice choice) {
        return !offered.closed().contains(choice);
    }

    /** What stands below a column of a grid; a missing node when there is nothing. */
    public JsonNode total(String column) {
        return grid.totals().path(column);
    }

    /** Whether a column of a grid has a total, and is shown: in some row, where there are any. */
    public boolean showsTotal(String column) {
        return grid.summed().contains(column);
    }

    /** The rows of a grid that are shown, in the order they are shown. */
    public List<Choice> rows() {
        return grid.rows();
    }

    /** The rows or repeated panels, shown or not; of several short fields, one item that holds them all. */
    public List<Item> items() {
        return grid.items();
    }

    /** The questions inside this one, in rows and panels. */
    public Stream<ShownQuestion> inside() {
        return items().stream().flatMap(Item::questions);
    }
}
