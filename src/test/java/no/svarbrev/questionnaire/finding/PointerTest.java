package no.svarbrev.questionnaire.finding;

import static no.svarbrev.testkit.Tries.texts;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import org.junit.jupiter.api.Test;

/** Every name can stand in a pointer, and comes out of it again. */
class PointerTest {
    @Test
    void aNameComesBackWhateverItIs() {
        tries(1_000).forAll(texts(), texts()).checkAssert(PointerTest::comesBack);
    }

    private static void comesBack(String name, String inside) {
        String pointer = Pointer.at(Pointer.at(Pointer.at("", name), 7), inside);
        assertThat(Pointer.last(pointer)).isEqualTo(inside);
        assertThat(Pointer.last(Pointer.outer(pointer))).isEqualTo("7");
        assertThat(Pointer.last(Pointer.outer(Pointer.outer(pointer)))).isEqualTo(name);
        assertThat(Pointer.way(pointer))
                .containsExactly(Pointer.outer(Pointer.outer(pointer)), Pointer.outer(pointer), pointer);
        assertThat(JsonPointer.compile(pointer).toString()).isEqualTo(pointer);
    }

    @Test
    void signsOfPointersInNamesAreEscaped() {
        assertThat(Pointer.at("/pages/0", "a/b~c")).isEqualTo("/pages/0/a~1b~0c");
        assertThat(Pointer.at("", "")).isEqualTo("/");
    }

    @Test
    void theWholeStandsInItself() {
        assertThat(Pointer.outer("")).isEmpty();
        assertThat(Pointer.last("")).isEmpty();
        assertThat(Pointer.way("")).isEmpty();
        assertThat(Pointer.told("")).isEqualTo("/");
        assertThat(Pointer.told("/pages/0")).isEqualTo("/pages/0");
    }
}
