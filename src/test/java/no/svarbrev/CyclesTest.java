package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds that no classes need each other in a circle, but for sealed families: a sealed type and what it permits are one
 * thing said in several files. A nested class belongs to the one around it.
 */
class CyclesTest {
    private static final String HOUSE = "no.svarbrev.";

    @Test
    void noClassesNeedEachOtherInACircle() {
        assertThat(circles()).isEmpty();
    }

    private static Set<Set<String>> circles() {
        JavaClasses classes =
                new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("no.svarbrev");
        Families families = new Families();
        classes.forEach(families::join);
        return new Circles(edges(classes, families)).all();
    }

    /** What each node needs of others. */
    private static Map<String, Set<String>> edges(JavaClasses classes, Families families) {
        Map<String, Set<String>> edges = new TreeMap<>();
        for (JavaClass each : classes) {
            String from = families.of(outermost(each));
            Set<String> needed = edges.computeIfAbsent(from, none -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getName().startsWith(HOUSE))
                    .map(target -> families.of(outermost(target)))
                    .filter(to -> !to.equals(from))
                    .forEach(needed::add);
        }
        return edges;
    }

    private static String outermost(JavaClass nested) {
        String name = nested.getName();
        return name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
    }

    /** Sealed types with what they permit; families that share a member are one. */
    private static final class Families {
        private final Map<String, String> heads = new HashMap<>();

        void join(JavaClass each) {
            Class<?> type = load(each);
            if (type.isSealed()) {
                for (Class<?> permitted : type.getPermittedSubclasses()) {
                    String head = of(outermost(each));
                    String other = of(permitted.getName().split("\\$", 2)[0]);
                    if (!head.equals(other)) {
                        heads.put(other, head);
                    }
                }
            }
        }

        private static Class<?> load(JavaClass each) {
            try {
                return Class.forName(each.getName(), false, CyclesTest.class.getClassLoader());
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        }

        /** The name of the family, or the class's own. */
        String of(String outermost) {
            String head = outermost;
            while (heads.containsKey(head)) {
                head = heads.get(head);
            }
            return head;
        }
    }

    /** Tarjan's strongly connected components, of two nodes or more. */
    private static final class Circles {
        private final Map<String, Set<String>> edges;
        private final Map<String, Integer> order = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> path = new ArrayDeque<>();
        private final Set<Set<String>> circles = new LinkedHashSet<>();

        Circles(Map<String, Set<String>> edges) {
            this.edges = edges;
        }

        Set<Set<String>> all() {
            edges.keySet().stream().filter(node -> !order.containsKey(node)).forEach(this::visit);
            return circles;
        }

        private void visit(String node) {
            order.put(node, order.size());
            lowest.put(node, order.get(node));
            path.push(node);
            for (String next : edges.getOrDefault(node, Set.of())) {
                if (!order.containsKey(next)) {
                    visit(next);
                    lowest.merge(node, lowest.get(next), Math::min);
                } else if (path.contains(next)) {
                    lowest.merge(node, order.get(next), Math::min);
                }
            }
            if (lowest.get(node).equals(order.get(node))) {
                close(node);
            }
        }

        private void close(String node) {
            Set<String> circle = new TreeSet<>();
            String last;
            do {
                last = path.pop();
                circle.add(last);
            } while (!last.equals(node));
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
    }
}
