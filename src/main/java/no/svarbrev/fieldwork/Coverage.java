package no.svarbrev.fieldwork;

import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.fieldwork.InvitationFacts.Covering;

/**
 * The units of a study for which at least one of its surveys has an answer.
 *
 * @param share 0 to 1, not rounded; null when the study has no units
 */
public record Coverage(int units, int covered, Double share) {
    static Coverage of(int units, int covered) {
        return new Coverage(units, covered, units == 0 ? null : (double) covered / units);
    }

    /**
     * The units that an answer is from or for, and those of which it was said that such a unit answers for them. One
     * response may be for several units.
     */
    static Collector<InvitationFacts, ?, Set<String>> coveredUnits() {
        return Collectors.teeing(answered(), answeredByOthers(), Coverage::covered);
    }

    private static Collector<InvitationFacts, ?, Set<String>> answered() {
        return Collectors.filtering(
                facts -> facts.outcome().isAnswer(),
                Collectors.flatMapping(facts -> facts.covering().units().stream(), Collectors.toSet()));
    }

    private static Collector<InvitationFacts, ?, List<Covering>> answeredByOthers() {
        return Collectors.mapping(
                InvitationFacts::covering,
                Collectors.filtering(covering -> !covering.answeredBy().isEmpty(), Collectors.toList()));
    }

    private static Set<String> covered(Set<String> answered, List<Covering> others) {
        Stream<String> byOthers = others.stream()
                .filter(covering -> answered.contains(covering.answeredBy()))
                .flatMap(covering -> covering.units().stream());
        return Stream.concat(answered.stream(), byOthers).collect(Collectors.toSet());
    }
}
