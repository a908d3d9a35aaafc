package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {
    private final List<Integer> ends = new ArrayList<>();
    private final OutOfMemory memory = new OutOfMemory(ends::add);

    /** Fault A2: what is left of such a process answers nobody, and does not stop when it is told to. */
    @Test
    void theProcessEndsWhereverTheErrorIsSeen() {
        memory.see(new OutOfMemoryError("Java heap space"));
        memory.decide(null, null, null, "In a library", null, new IllegalStateException(new OutOfMemoryError()));
        assertThat(ends).containsExactly(OutOfMemory.EXIT_CODE, OutOfMemory.EXIT_CODE);
    }

    @Test
    void otherFailuresEndNothing() {
        memory.see(new IllegalStateException(new StackOverflowError()));
        memory.decide(null, null, null, "Nothing failed", null, null);
        assertThat(ends).isEmpty();
    }
}
