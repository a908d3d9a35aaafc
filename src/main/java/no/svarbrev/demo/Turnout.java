package no.svarbrev.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who of the invited answers, who is not in the target group and who is silent (Table 1.1 of the report). The number of
 * units where both leaders answer is set so that answers cover 85 per cent of the units.
 */
record Turnout(
        List<InventedUnit> navUnits,
        Set<InventedUnit> navAnswers,
        Set<InventedUnit> navOutside,
        Set<InventedUnit> introAnswers,
        Set<InventedUnit> introOutside) {
    private static final int NAV_INVITED = 360;
    private static final int NAV_ANSWERS = 257;
    private static final int NAV_OUTSIDE = 4;
    private static final int INTRO_ANSWERS = 276;
    private static final int INTRO_OUTSIDE = 9;
    /** 257 + 276 − 158 = 375 of 441 units, 85.0 per cent. */
    private static final int BOTH_ANSWER = 158;

    /** The units may come in any order; chance decides, the same every time. */
    static Turnout of(List<InventedUnit> units) {
        List<InventedUnit> navUnits = units.stream()
                .sorted(byChance("nav-invited"))
                .limit(NAV_INVITED)
                .sorted(Comparator.comparing(InventedUnit::code))
                .toList();
        Set<InventedUnit> navOutside = some(navUnits, NAV_OUTSIDE, "nav-outside");
        Set<InventedUnit> navAnswers = some(without(navUnits, navOutside), NAV_ANSWERS, "nav-answers");
        List<InventedUnit> uncovered = without(units, navAnswers);
        // A unit without a programme is outside for both its leaders.
        Set<InventedUnit> introOutside =
                some(without(uncovered, navOutside), INTRO_OUTSIDE - NAV_OUTSIDE, "intro-outside");
        introOutside.addAll(navOutside);
        Set<InventedUnit> introAnswers = some(List.copyOf(navAnswers), BOTH_ANSWER, "both-answer");
        introAnswers.addAll(some(without(uncovered, introOutside), INTRO_ANSWERS - BOTH_ANSWER, "intro-answers"));
        return new Turnout(navUnits, navAnswers, navOutside, introAnswers, introOutside);
    }

    private static Set<InventedUnit> some(List<InventedUnit> units, int size, String matter) {
        return units.stream().sorted(byChance(matter)).limit(size).collect(Collectors.toSet());
    }

    private static List<InventedUnit> without(List<InventedUnit> units, Set<InventedUnit> taken) {
        return units.stream().filter(unit -> !taken.contains(unit)).toList();
    }

    private static Comparator<InventedUnit> byChance(String matter) {
        return Comparator.comparingDouble(unit -> Noise.of(matter, unit.code()));
    }
}
