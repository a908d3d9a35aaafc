package no.svarbrev.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.VersionStep;

/** The datasets by the versions they are made from, each worked out once: a version can never change. */
public final class Datasets {
    private record Key(String code, List<Integer> chain, Set<Integer> used) {}

    private final Map<Key, Dataset> datasets = new ConcurrentHashMap<>();

    public Dataset of(Questionnaire questionnaire) {
        return of(List.of(new VersionStep(questionnaire, Mapping.NONE)), Set.of(questionnaire.version()));
    }

    /** As {@link Dataset#of(List, Set)}. */
    public Dataset of(List<VersionStep> chain, Set<Integer> used) {
        List<Integer> versions = chain.stream().map(VersionStep::version).toList();
        return datasets.computeIfAbsent(
                new Key(chain.get(0).questionnaire().code(), versions, Set.copyOf(used)),
                key -> Dataset.of(chain, key.used()));
    }
}
