package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.Missing;
import no.svarbrev.routing.ItemState;
import no.svarbrev.routing.QuestionState;

/**
 * One question as one respondent met it. The answers of a submitted response are final: each of them counts. Of an
 * unfinished response only what is shown counts, as it would be stored if it were submitted now.
 *
 * @param answer what is stored; a missing node when nothing is
 * @param shown whether the respondent saw the question
 */
record Encounter(QuestionState state, JsonNode answer, JsonNode comment, boolean shown, Progress progress) {
    /**
     * How far the respondent came.
     *
     * @param sent whether the question's page was sent in, alone or with the whole response
     */
    record Progress(boolean sent, boolean submitted) {}

    Encounter {
        if (!shown && !progress.submitted()) {
            answer = MissingNode.getInstance();
            comment = MissingNode.getInstance();
        }
    }

    /** What the respondent left blank: not shown, shown on a page that was never sent in, or not answered. */
    Cell blank() {
        if (!shown) {
            return Blank.of(Missing.NOT_SHOWN);
        }
        return Blank.of(progress.sent() ? Missing.NOT_ANSWERED : Missing.NOT_REACHED);
    }

    /** The row of a grid as a question of its own; one that is hidden was not shown. */
    Encounter row(Choice row) {
        boolean seen = shown && state.rows().contains(row);
        return new Encounter(state, answer.path(row.code()), MissingNode.getInstance(), seen, progress);
    }

    /** A cell of a grid, or one of several short fields. */
    Encounter inside(Optional<Choice> row, String part) {
        Optional<ItemState> item =
                state.items().stream().filter(each -> each.row().equals(row)).findFirst();
        Optional<QuestionState> found = item.stream()
                .flatMap(ItemState::questions)
                .filter(each -> each.question().name().equals(part))
                .findFirst();
        JsonNode whole = row.map(each -> answer.path(each.code())).orElse(answer);
        boolean seen = shown && found.map(QuestionState::isShown).orElse(false);
        return new Encounter(found.orElse(state), whole.path(part), MissingNode.getInstance(), seen, progress);
    }

    /** Whether this option could be chosen. */
    boolean offers(Choice option) {
        return state.choices().contains(option);
    }

    /** The codes that are chosen, in their order; empty when the question stands unanswered. */
    Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        answer.forEach(code -> chosen.add(code.asText()));
        if (!progress.submitted() && !chosen.isEmpty()) {
            chosen.retainAll(state.choices().stream().map(Choice::code).collect(Collectors.toSet()));
        }
        return chosen;
    }

    /** The text of «other» where the questionnaire keeps it as the answer itself: what is none of the codes. */
    Optional<String> otherAnswer(List<Choice> choices) {
        boolean keepsText = state.question()
                .choices()
                .filter(list -> !list.otherIsComment())
                .flatMap(ChoiceList::other)
                .isPresent();
        List<JsonNode> answers = answer.isArray() ? listed() : List.of(answer);
        return answers.stream()
                .filter(each -> keepsText && each.isTextual())
                .map(JsonNode::textValue)
                .filter(text ->
                        choices.stream().noneMatch(choice -> choice.code().equals(text)))
                .findFirst();
    }

    private List<JsonNode> listed() {
        List<JsonNode> all = new ArrayList<>();
        answer.forEach(all::add);
        return all;
    }
}
