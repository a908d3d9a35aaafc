package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.routing.engine.question.Selection;
import no.svarbrev.routing.engine.state.ItemState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.TextState;
import no.svarbrev.routing.engine.value.Same;

/** What is stored at the end: the answers without those of questions that are not shown, and calculated values. */
public record Ending(Filling filling) {
    /** The filling is at its end then. */
    public ObjectNode stored() {
        filling.close();
        List<QuestionState> questions = filling.tree().questions().toList();
        questions.forEach(Ending::dropUnusedText);
        questions.forEach(state -> complete(state, filling.tree().isOnStart(state)));
        filling.tree()
                .elements()
                .filter(element -> element instanceof TextState && !element.isShown() && clears())
                .forEach(text -> filling.given().set(text.element().name(), MissingNode.getInstance()));
        return filling.given().withCalculated();
    }

    /** Whether what is not shown is no answer, where an element does not say so itself. */
    private boolean clears() {
        return filling.questionnaire().settings().clearing() != Clearing.NONE;
    }

    /** The text of «other» goes when it is not chosen any more. */
    private static void dropUnusedText(QuestionState state) {
        boolean unused = state.chosen().offersChoices() && !state.chosen().isOtherChosen();
        if (unused) {
            state.held().comment().clearUnasked();
        }
    }

    private void complete(QuestionState state, boolean onStartPage) {
        if (state.question() instanceof PanelList) {
            List.copyOf(state.items())
                    .forEach(panel -> panel.questions()
                            .filter(part -> panel.showsAnything() || !part.isVisible())
                            .toList()
                            .forEach(part -> complete(part, onStartPage)));
        }
        if (state.asked().clearing() == Clearing.NONE) {
            state.chosen().selection().ifPresent(Selection::rank);
            return;
        }
        if (!onStartPage && !state.isShown() && !state.anotherShows()) {
            state.held().clear();
        }
        tidy(state);
    }

    private void tidy(QuestionState state) {
        switch (state.shape()) {
            case CHOICE, CHOICES, RANKING -> state.chosen().selection().ifPresent(Selection::dropUnknown);
            case ROWS -> keepColumns(state);
            case CELLS -> keepRows(state);
            case LIST -> {
                if (state.question() instanceof RowList) {
                    keepShownRows(state);
                }
            }
            case TEXT, NUMBER, DATE, SIGNATURE, FIELDS, CALCULATION -> {}
        }
    }

    /** Others may show the rows that this one does not. */
    private boolean sharesRows(QuestionState state) {
        return !state.asked().isInside()
                && filling.tree().isShared(state.asked().key());
    }

    /** Of a grid with cells, the rows that are shown, when some are not. */
    private void keepRows(QuestionState state) {
        if (state.isEmpty() || !state.grid().rows().areFiltered() || sharesRows(state)) {
            return;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        state.grid().rows().shown().stream()
                .filter(row -> state.value().has(row.code()))
                .forEach(row ->
                        kept.set(row.code(), knownCells(state, state.value().get(row.code()))));
        state.held().set(kept);
    }

    /** Of rows that the respondent adds, those that are shown, when some are not. */
    private void keepShownRows(QuestionState state) {
        if (state.items().stream().allMatch(ItemState::isVisible) || sharesRows(state)) {
            return;
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        state.items().stream().filter(ItemState::isVisible).forEach(row -> kept.add(row.node()));
        state.held().set(kept);
    }

    private static JsonNode knownCells(QuestionState state, JsonNode row) {
        List<String> keys = state.question().parts().stream()
                .map(Question::prompt)
                .flatMap(prompt -> Stream.of(prompt.key(), prompt.commentName()))
                .toList();
        return row.isObject() ? ((ObjectNode) row.deepCopy()).retain(keys) : row;
    }

    /** Rows that are shown keep what is one of the columns; keys that are no rows are left alone. */
    private static void keepColumns(QuestionState state) {
        if (state.isEmpty()) {
            return;
        }
        ObjectNode kept = state.value().deepCopy();
        for (Choice row : ((Matrix) state.question()).rows().rows()) {
            JsonNode answer = kept.path(row.code());
            boolean known = state.grid().rows().shown().contains(row)
                    && state.chosen().choices().stream().anyMatch(column -> Same.choice(column.value(), answer));
            if (!answer.isMissingNode() && !known) {
                kept.remove(row.code());
            }
        }
        state.held().set(kept);
    }
}
