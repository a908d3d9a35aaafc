package no.svarbrev.questionnaire.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Goes through what has parts of its own kind, in the order of the text, however deep a long chain of them is. */
final class Walk {
    private Walk() {}

    /** The whole and everything in it. */
    static <T> Stream<T> through(T whole, Function<T, List<T>> partsOf) {
        List<T> visited = new ArrayList<>();
        Deque<T> open = new ArrayDeque<>();
        open.push(whole);
        while (!open.isEmpty()) {
            T next = open.pop();
            visited.add(next);
            List<T> parts = partsOf.apply(next);
            for (ListIterator<T> last = parts.listIterator(parts.size()); last.hasPrevious(); ) {
                open.push(last.previous());
            }
        }
        return visited.stream();
    }
}
