package no.svarbrev.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the page of a survey shows of its invitations: the rates, those by a background variable, and the first lines that fit a
 * search.
 *
 * @param groups empty when they are not divided
 * @param total how many invitations there are
 */
record Overview(Rates rates, Map<String, Rates> groups, List<Line> lines, int total) {
    /** An invitation in the survey's list. */
    record Line(UUID id, String name, String email, String unit, String status, String outcome, String reason) {
        static Line of(InvitationFacts facts) {
            return new Line(
                    facts.id(),
                    facts.contact().name(),
                    facts.contact().email(),
                    facts.contact().unitName(),
                    facts.word().text(),
                    facts.outcome().code(),
                    facts.reason());
        }
    }

    /** @param by a background variable, or empty */
    static Overview of(List<Alike> all, String by, List<InvitationFacts> shown) {
        return new Overview(
                all.stream().collect(Alike.rating()),
                by.isEmpty() ? Map.of() : byValue(all),
                shown.stream().map(Line::of).toList(),
                all.stream().mapToInt(Alike::invitations).sum());
    }

    static Map<String, Rates> byValue(List<Alike> all) {
        return all.stream().collect(Collectors.groupingBy(Alike::value, TreeMap::new, Alike.rating()));
    }
}
