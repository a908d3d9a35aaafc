package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.engine.Filling;

/** Fills a questionnaire in as a respondent does: from the beginning, with what is stored, with what is changed. */
record Fillings(Questionnaire questionnaire, Circumstances circumstances) {
    /** With the defaults only. */
    Filling begun() {
        Filling filling = new Filling(questionnaire, circumstances);
        filling.begin();
        return filling;
    }

    Filling stored(Answers answers) {
        Filling filling = restored(answers);
        Map<String, List<JsonNode>> withdrawn =
                questionnaire.reacts() ? filling.withdrawn().all() : Map.of();
        if (withdrawn.isEmpty()) {
            return filling;
        }
        // They had gone before; that they go once more while the answers are taken over must set nothing off.
        Filling again = restored(Ticks.without(answers, withdrawn));
        again.withdrawn().remember(withdrawn);
        return again;
    }

    private Filling restored(Answers answers) {
        Filling filling = begun();
        filling.restore(answers);
        return filling;
    }

    /**
     * @param given answers by their keys, comments among them
     * @param replaced keys that are taken away when they are not given
     */
    Filling changed(Answers before, Map<String, JsonNode> given, List<String> replaced) {
        Filling next = stored(before);
        inOrder(given.keySet(), replaced).forEach(key -> {
            if (!given.containsKey(key)) {
                next.blank(key);
            }
            next.withdrawn().forget(key);
            next.change(key, given.getOrDefault(key, MissingNode.getInstance()));
        });
        return next;
    }

    private Set<String> inOrder(Set<String> given, List<String> replaced) {
        Set<String> keys = new LinkedHashSet<>(given);
        keys.addAll(replaced);
        Set<String> ordered = questionnaire.questions().stream()
                .map(Question::prompt)
                .flatMap(prompt -> Stream.of(prompt.key(), prompt.commentName()))
                .filter(keys::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ordered.addAll(keys);
        return ordered;
    }
}
