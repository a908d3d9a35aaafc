package no.svarbrev.questionnaire.version;

import static no.svarbrev.questionnaire.version.TwoVersions.text;
import static no.svarbrev.questionnaire.version.TwoVersions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.finding.Finding;
import org.junit.jupiter.api.Test;

/** A mapping file says what becomes of answers; what it cannot mean is refused by name. */
class MappingReaderTest {
    private static Mapping read(String json) {
        return MappingReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMappingHasRenamedRecodedAndDropped() {
        assertThat(read("{'renamed':{'a':'b'},'recoded':{'q':{'1':'2'}},'dropped':['c','q/3']}"))
                .isEqualTo(new Mapping(Map.of("a", "b"), Map.of("q", Map.of("1", "2")), Set.of("c", "q/3")));
    }

    @Test
    void whatIsNoMappingIsRefused() {
        assertThatExceptionOfType(FaultyMapping.class).isThrownBy(() -> read("[]"));
        assertThatExceptionOfType(FaultyMapping.class).isThrownBy(() -> read("{'renamed':{'a':'b'},'renamed':{}}"));
        assertThatExceptionOfType(FaultyMapping.class)
                .isThrownBy(() -> read("{'omdopt':{}}"))
                .withMessageContaining("/omdopt");
        assertThatExceptionOfType(FaultyMapping.class)
                .isThrownBy(() -> read("{'renamed':{'a':1}}"))
                .withMessageContaining("/renamed/a");
        for (String other : new String[] {"'x'", "7", "null"}) {
            for (String part : new String[] {"renamed", "recoded", "dropped"}) {
                assertThatExceptionOfType(FaultyMapping.class)
                        .isThrownBy(() -> read("{'" + part + "':" + other + "}"))
                        .withMessageContaining("/" + part);
            }
        }
        assertThatExceptionOfType(FaultyMapping.class)
                .isThrownBy(() -> MappingReader.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
    }

    @Test
    void aNameWithASlashInItHasItsOwnLine() {
        assertThat(MappingReader.reading("""
                        {"recoded": {
                          "a/b": {
                            "c~d": 1}}}
                        """.getBytes(StandardCharsets.UTF_8)).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/recoded/a~1b/c~0d");
                    assertThat(fault.line()).isEqualTo(3);
                });
    }

    /** Fault E39: all that is wrong comes together, with its line. */
    @Test
    void everyFaultComesAtOnceWithItsLine() {
        assertThat(MappingReader.reading("""
                        {"renamed": {
                          "a": 1},
                         "omdopt": {},
                         "dropped": "x"}
                        """.getBytes(StandardCharsets.UTF_8)).faults())
                .map(fault -> fault.line() + " " + fault.code().id())
                .containsExactly("2 not_a_text", "3 unsupported_property", "4 not_a_list");
    }

    @Test
    void whatItNamesMustBeThere() {
        Mapping mapping = read("{'renamed':{'a':'b','x':'b'},'dropped':['y']}");
        assertThat(MappingReader.faults(mapping, version(1, text("a")), version(2, text("b"))))
                .map(Finding::toString)
                .containsExactlyInAnyOrder(
                        "/renamed/x: Version 1 has no question «x».", "/dropped: Version 1 has no question «y».");
    }
}
