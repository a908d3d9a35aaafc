package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.Clearing;
import no.svarbrev.questionnaire.MultipleChoice;

/** What is stored at the end: the answers without those of questions that are not shown, and calculated values. */
final class Completion {
    private final Filling filling;

    private Completion(Filling filling) {
        this.filling = filling;
    }

    static ObjectNode of(Filling filling) {
        Completion completion = new Completion(filling);
        filling.pages().forEach(page -> page.questions().toList().forEach(state -> completion.complete(state, isStart(filling, page))));
        return filling.withCalculated();
    }

    private static boolean isStart(Filling filling, PageState page) {
        return filling.questionnaire().settings().startPage() && filling.pages().indexOf(page) == 0;
    }

    private void complete(QuestionState state, boolean onStartPage) {
        tidy(state);
        boolean cleared = state.clearing() != Clearing.NONE && !onStartPage;
        if (cleared && !state.isShown() && !anotherShows(state)) {
            state.clear();
        } else {
            state.inside().toList().forEach(part -> complete(part, onStartPage));
        }
    }

    private boolean anotherShows(QuestionState state) {
        return state.store() == filling
                && filling.sharing(state.question().prompt().key()).stream()
                        .anyMatch(other -> other != state && other.isShown());
    }

    private static void tidy(QuestionState state) {
        switch (state.kind()) {
            case RADIOGROUP, DROPDOWN, CHECKBOX, TAGBOX -> dropUnusedComment(state);
            case RANKING -> rankAll(state);
            case MATRIX -> keepColumns(state);
            case BOOLEAN, RATING, TEXT, NUMBER, DATE, COMMENT, MULTIPLETEXT, MATRIXDROPDOWN, MATRIXDYNAMIC, PANELDYNAMIC,
                    EXPRESSION -> {}
        }
    }

    /** The text of «other» goes when it is not chosen any more. */
    private static void dropUnusedComment(QuestionState state) {
        ChoiceList list = state.offer().orElseThrow().list();
        boolean commented = state.question().prompt().comment().isPresent();
        boolean otherChosen = list.other().filter(state::hasChosen).isPresent();
        if (!commented && list.otherIsComment() && !otherChosen) {
            state.store().set(state.question().prompt().commentName(), MissingNode.getInstance());
        }
    }

    /** A ranking of only some choices goes on with the others as they stand, unless it may be partial. */
    private static void rankAll(QuestionState state) {
        if (state.isEmpty() || ((MultipleChoice) state.question()).partly()) {
            return;
        }
        List<JsonNode> offered = state.choices().stream().map(Choice::value).toList();
        ArrayNode ranked = JsonNodeFactory.instance.arrayNode();
        state.value().forEach(each -> offered.stream()
                .filter(value -> Same.values(value, each) && !has(ranked, value))
                .forEach(ranked::add));
        offered.stream().filter(value -> !has(ranked, value)).forEach(ranked::add);
        state.set(ranked);
    }

    private static boolean has(ArrayNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (Same.values(each, value)) {
                return true;
            }
        }
        return false;
    }

    /** Rows keep what is one of the columns. */
    private static void keepColumns(QuestionState state) {
        if (!state.value().isObject()) {
            return;
        }
        Set<String> rows = state.rows().stream().map(Choice::code).collect(Collectors.toSet());
        List<Choice> columns = state.choices();
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        state.value().properties().forEach(entry -> {
            if (rows.contains(entry.getKey()) && ChoiceList.find(columns, entry.getValue()).isPresent()) {
                kept.set(entry.getKey(), entry.getValue());
            }
        });
        state.set(kept.isEmpty() ? MissingNode.getInstance() : kept);
    }

}
