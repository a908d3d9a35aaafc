package no.svarbrev.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.VersionStep;
import no.svarbrev.response.Response;

/**
 * The table that the responses of a survey become: the meta columns first, then the questions in the order of the newest
 * version, then what only older versions had. Each response is read by its own version. Holds no responses.
 */
public final class Dataset {
    private final List<Variable> variables;
    private final Map<Integer, Placement> versions;

    private Dataset(Merging merging) {
        this.variables = Stream.concat(MetaColumns.VARIABLES.stream(), merging.variables().stream())
                .toList();
        this.versions = new TreeMap<>(merging.placements());
    }

    public static Dataset of(Questionnaire questionnaire) {
        return of(List.of(new VersionStep(questionnaire, Mapping.NONE)), Set.of(questionnaire.version()));
    }

    /**
     * The versions of one questionnaire as one table, merged by code through the mappings.
     *
     * @param chain every version that answers are read through, the oldest first
     * @param used the versions that have columns here, the last of the chain among them
     */
    public static Dataset of(List<VersionStep> chain, Set<Integer> used) {
        return new Dataset(Merging.of(chain, used));
    }

    public List<Variable> variables() {
        return variables;
    }

    /** The numbers of the versions that it is made from, the oldest first. */
    public List<Integer> versions() {
        return List.copyOf(versions.keySet());
    }

    /** Those of the versions that had this variable. */
    public List<Integer> versionsWith(Variable variable) {
        int index = variables.indexOf(variable);
        return versions.entrySet().stream()
                .filter(version -> version.getValue().has(index))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The cells of one response, as many as there are variables and in their order.
     *
     * @throws IllegalArgumentException for a response to a version that is not among these
     */
    public List<Cell> row(Response response) {
        Placement placement = versions.get(response.version());
        if (placement == null) {
            throw new IllegalArgumentException("Response " + response.number() + " is to version " + response.version()
                    + ", the dataset to " + versions.keySet());
        }
        return placement.row(response, variables.size());
    }
}
