package no.svarbrev.questionnaire.version;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;

/** Where answers that stand under a key in the document of one version stand in that of the next. */
final class CarriedKeys {
    private final Map<String, String> now = new HashMap<>();
    private final Set<String> ofQuestions = new HashSet<>();

    private CarriedKeys() {}

    static CarriedKeys of(Questionnaire older, Questionnaire newer, Mapping mapping) {
        CarriedKeys keys = new CarriedKeys();
        older.questions().forEach(question -> keys.add(question, newer, mapping));
        newer.questions()
                .forEach(question -> keys.ofQuestions.add(question.prompt().key()));
        return keys;
    }

    /** The keys of the first version of a chain, as they are in the last; what has no counterpart is left out. */
    static List<String> through(List<VersionStep> chain, Collection<String> keys) {
        List<String> carried = List.copyOf(keys);
        for (int index = 1; index < chain.size(); index++) {
            VersionStep step = chain.get(index);
            CarriedKeys next = of(chain.get(index - 1).questionnaire(), step.questionnaire(), step.mapping());
            carried = carried.stream().flatMap(key -> next.now(key).stream()).toList();
        }
        return carried;
    }

    private void add(Question question, Questionnaire newer, Mapping mapping) {
        String key = question.prompt().key();
        String comment = question.prompt().commentName();
        // totals are worked out anew
        ofQuestions.addAll(List.of(key, comment, Grid.Totals.key(key)));
        if (mapping.drops(question.name())) {
            return;
        }
        newer.question(mapping.name(question.name()))
                .filter(same -> Differences.isAlike(question, same))
                .ifPresent(same -> {
                    now.put(key, same.prompt().key());
                    if (same.hasText() && !mapping.drops(comment)) {
                        now.put(comment, Prompt.commentName(same.prompt().key()));
                    }
                });
    }

    Optional<String> now(String key) {
        return Optional.ofNullable(now.get(key));
    }

    boolean isOfNoQuestion(String key) {
        return !ofQuestions.contains(key);
    }
}
