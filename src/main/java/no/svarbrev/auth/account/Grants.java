package no.svarbrev.auth.account;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rights that an account has been given.
 *
 * @param everywhere in every study, also those to come, and in what belongs to none
 * @param inStudies in single studies
 */
public record Grants(Set<Right> everywhere, Map<UUID, Set<Right>> inStudies) {
    public Grants {
        everywhere = Set.copyOf(everywhere);
        inStudies = Map.copyOf(inStudies);
    }

    public Set<Right> in(UUID study) {
        return inStudies.getOrDefault(study, Set.of());
    }

    /** In how many single studies there is some right. */
    public long studies() {
        return inStudies.values().stream().filter(rights -> !rights.isEmpty()).count();
    }
}
