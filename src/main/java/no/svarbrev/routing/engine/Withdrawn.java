package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import no.svarbrev.routing.engine.question.Selection;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/** Ticks on pages that are not offered now, by the keys of their questions; they come back when they are offered again. */
public record Withdrawn(Tree tree) {
    /** Those that went, and those that will when their page is tidied. */
    public Map<String, List<JsonNode>> all() {
        return ticks((state, selection) -> selection.withdrawn(state.isShown()));
    }

    Map<String, List<JsonNode>> gone() {
        return ticks((state, selection) -> selection.gone());
    }

    private Map<String, List<JsonNode>> ticks(BiFunction<QuestionState, Selection, List<JsonNode>> which) {
        Map<String, List<JsonNode>> ticks = new HashMap<>();
        tree.questions()
                .forEach(state -> state.chosen()
                        .selection()
                        .map(selection -> which.apply(state, selection))
                        .filter(some -> !some.isEmpty())
                        .ifPresent(some -> ticks.put(state.question().prompt().key(), some)));
        return ticks;
    }

    public void remember(Map<String, List<JsonNode>> withdrawn) {
        withdrawn.forEach((key, ticks) -> tree.sharing(key)
                .forEach(state -> state.chosen().selection().ifPresent(selection -> selection.remember(ticks))));
    }

    /** What is sent in stands: what else was ticked there does not come back. */
    public void forget(String key) {
        tree.sharing(key).forEach(state -> state.chosen().selection().ifPresent(Selection::forget));
    }
}
