package no.svarbrev.testkit;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowingConsumer;
import org.quicktheories.QuickTheory;
import org.quicktheories.api.Pair;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;

/**
 * How often a property is tried, and with what: values of all sizes, the small ones and those at a bound more often than
 * chance would have it. What is mixed in last is what a failing example is shrunk towards. Each run has another seed; one
 * that fails prints it, and {@code -DQT_SEED=…} repeats it.
 */
public final class Tries {
    /** What is easily taken for something else, or not seen at all. */
    private static final List<String> SIGNS = List.of(
            "\u0000",
            "\t",
            "\n",
            "\r",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\uffff",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "e\u0301",
            "æ",
            "Å",
            " ",
            "'",
            "\"",
            "\\",
            "/",
            "~",
            "@",
            ",",
            ";",
            "=",
            "+",
            "-",
            ".",
            "<",
            "&",
            "?",
            "=?",
            "{",
            "%");

    private static final int MOST_SHRINKS = 1_000;

    private Tries() {}

    /** At least so many different examples: one that has come before is not tried again, so a tenth more are asked for. */
    public static QuickTheory tries(int times) {
        return qt().withExamples(times + times / 10 + 1).withShrinkCycles(MOST_SHRINKS);
    }

    /** For what makes its own examples. They get no simpler by another seed, so the first that fails is told. */
    public static void withRandom(int times, ThrowingConsumer<Random> property) {
        tries(times).withShrinkCycles(0).forAll(seeds()).checkAssert(seed -> property.accept(new Random(seed)));
    }

    public static Gen<Long> seeds() {
        Gen<Long> bounds = arbitrary().pick(0L, 1L, -1L, 2L, -2L, Long.MIN_VALUE, Long.MAX_VALUE);
        return bounds.mix(longs().all(), 95);
    }

    /** Both bounds come, and half of all lie in the hundred next to what is nearest to nothing. */
    public static Gen<Integer> numbers(int least, int most) {
        int middle = Math.max(least, Math.min(most, 0));
        Gen<Integer> small = integers().between(Math.max(least, middle - 100), Math.min(most, middle + 100));
        Gen<Integer> bounds = arbitrary().pick(least, least + 1, most - 1, most);
        return bounds.mix(small, 90).mix(integers().between(least, most), 50);
    }

    public static Gen<String> texts() {
        return texts(0, 255);
    }

    /** Of any characters, halves of them too; of those that are typed most; and of those that have a meaning somewhere. */
    public static Gen<String> texts(int least, int most) {
        Gen<Integer> length = numbers(least, most).mix(integers().between(least, Math.min(most, least + 40)), 80);
        Gen<String> any = Generate.range(0, Character.MAX_VALUE, 'a').map(Character::toString);
        Gen<String> typed = Generate.range(' ', '~', 'a').map(Character::toString);
        Gen<String> meant = arbitrary().pick(SIGNS);
        Gen<String> mixed = meant.mix(any, 50).mix(typed, 40);
        return joined(any, length)
                .mix(joined(mixed, length), 35)
                .mix(joined(typed, length), 25)
                .describedAs(Tries::escaped);
    }

    private static Gen<String> joined(Gen<String> parts, Gen<Integer> length) {
        return lists().of(parts).ofSizes(length).map(all -> String.join("", all));
    }

    /** As it would stand in a program: what cannot be seen, and what looks like something else, by its number. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(
                        sign -> ' ' <= sign && sign <= '~' ? Character.toString(sign) : String.format("\\u%04x", sign))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** In the order in which they were drawn. */
    public static <T> Gen<Set<T>> sets(Gen<T> of, int leastDrawn, int mostDrawn) {
        return lists().of(of).ofSizeBetween(leastDrawn, mostDrawn).map(drawn -> new LinkedHashSet<>(drawn));
    }

    /** In the order in which the names were drawn; of one that was drawn twice the last value stands. */
    public static Gen<JsonNode> objects(Gen<String> names, Gen<JsonNode> values, int leastDrawn, int mostDrawn) {
        return lists().of(names.zip(values, Pair::of))
                .ofSizeBetween(leastDrawn, mostDrawn)
                .map(Tries::object);
    }

    private static ObjectNode object(List<Pair<String, JsonNode>> entries) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        entries.forEach(entry -> object.set(entry._1, entry._2));
        return object;
    }
}
