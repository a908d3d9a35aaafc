package no.svarbrev.dataset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.svarbrev.questionnaire.Questionnaire;

/** The datasets by questionnaire version, each worked out once: a version can never change. */
public final class Datasets {
    private record Key(String code, int version) {}

    private final Map<Key, Dataset> versions = new ConcurrentHashMap<>();

    public Dataset of(Questionnaire questionnaire) {
        return versions.computeIfAbsent(
                new Key(questionnaire.code(), questionnaire.version()), key -> Dataset.of(questionnaire));
    }
}
