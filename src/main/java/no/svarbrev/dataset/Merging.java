package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.VersionStep;

/**
 * Lays the columns of several versions over each other, from the newest back to the oldest, one mapping at a time. What a
 * mapping drops keeps a column of its own.
 */
final class Merging {
    private final Set<Integer> used;
    private final List<MergedVariable> merged = new ArrayList<>();
    private final Set<String> names = new HashSet<>(VariableNames.META);
    private final Map<Integer, Placement> placements = new HashMap<>();
    private Map<Origin, Counterpart> newer = Map.of();

    /**
     * What a column of the version at hand is in the merged table.
     *
     * @param codes the code there of a code here; empty when there is none
     */
    private record Counterpart(int index, Function<String, Optional<String>> codes) {
        Counterpart before(Mapping mapping, String question) {
            return new Counterpart(
                    index,
                    code -> mapping.drops(Mapping.codePlace(question, code))
                            ? Optional.empty()
                            : codes.apply(mapping.code(question, code)));
        }
    }

    private Merging(Set<Integer> used) {
        this.used = used;
    }

    static Merging of(List<VersionStep> chain, Set<Integer> used) {
        Merging merging = new Merging(used);
        Mapping onward = Mapping.NONE;
        for (int index = chain.size() - 1; index >= 0; index--) {
            merging.lay(VersionTable.of(chain.get(index).questionnaire()), onward);
            onward = chain.get(index).mapping();
        }
        return merging;
    }

    /** Without the meta columns. */
    List<Variable> variables() {
        return merged.stream().map(variable -> variable.variable(used.size())).toList();
    }

    /** By version. */
    Map<Integer, Placement> placements() {
        return placements;
    }

    private void lay(VersionTable table, Mapping onward) {
        int version = table.questionnaire().version();
        boolean has = used.contains(version);
        Map<Origin, Counterpart> own = new HashMap<>();
        List<Placement.Seat> seats = new ArrayList<>();
        for (FilledColumn column : table.columns()) {
            Optional<Counterpart> found = column.origin()
                    .in(onward)
                    .flatMap(origin -> Optional.ofNullable(newer.get(origin)))
                    .map(counterpart ->
                            counterpart.before(onward, column.origin().question()));
            if (has) {
                seats.add(found.map(counterpart -> seat(counterpart, column, version))
                        .orElseGet(() -> added(column, version)));
            }
            int index = has ? seats.get(seats.size() - 1).index() : -1;
            found.or(() -> has ? Optional.of(new Counterpart(index, Optional::of)) : Optional.empty())
                    .ifPresent(counterpart -> own.putIfAbsent(column.origin(), counterpart));
        }
        newer = own;
        if (has) {
            placements.put(version, new Placement(table, seats));
        }
    }

    private Placement.Seat seat(Counterpart counterpart, FilledColumn column, int version) {
        return new Placement.Seat(
                counterpart.index(), merged.get(counterpart.index()).add(column, version, counterpart.codes()));
    }

    private Placement.Seat added(FilledColumn column, int version) {
        merged.add(
                new MergedVariable(column.variable(), unique(column.variable().name(), version), version));
        return new Placement.Seat(merged.size() - 1, UnaryOperator.identity());
    }

    /** A name that a newer version uses for something else says which version it is of. */
    private String unique(String name, int version) {
        String unique = name;
        for (int number = 1; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
            String end = "_v" + version + (number == 1 ? "" : "_" + number);
            unique = name.substring(0, Math.min(name.length(), VariableNames.MAX_LENGTH - end.length())) + end;
        }
        return unique;
    }
}
