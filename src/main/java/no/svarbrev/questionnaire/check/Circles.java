package no.svarbrev.questionnaire.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the circles in what needs what, in about linear time: whatever needs nothing is taken away until they are left. */
final class Circles {
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Map<String, List<String>> neededBy = new HashMap<>();

    void add(String one, String needed) {
        if (needs.computeIfAbsent(one, none -> new LinkedHashSet<>()).add(needed)) {
            neededBy.computeIfAbsent(needed, none -> new ArrayList<>()).add(one);
        }
    }

    /** Circles that have nothing in common. */
    List<List<String>> found() {
        neededBy.keySet().stream()
                .filter(each -> !needs.containsKey(each))
                .toList()
                .forEach(each -> drop(List.of(each)));
        List<List<String>> circles = new ArrayList<>();
        while (!needs.isEmpty()) {
            List<String> circle = circle();
            circles.add(circle);
            drop(circle);
        }
        return circles;
    }

    private void drop(Collection<String> free) {
        Deque<String> open = new ArrayDeque<>(free);
        while (!open.isEmpty()) {
            String dropped = open.pop();
            needs.remove(dropped);
            for (String other : neededBy.getOrDefault(dropped, List.of())) {
                Set<String> left = needs.get(other);
                if (left != null && left.remove(dropped) && left.isEmpty()) {
                    open.push(other);
                }
            }
        }
    }

    /** Everything left needs something that is left: going on from one of them must come back. */
    private List<String> circle() {
        Map<String, Integer> places = new HashMap<>();
        List<String> way = new ArrayList<>();
        String at = needs.keySet().iterator().next();
        while (!places.containsKey(at)) {
            places.put(at, way.size());
            way.add(at);
            at = needs.get(at).iterator().next();
        }
        return List.copyOf(way.subList(places.get(at), way.size()));
    }
}
