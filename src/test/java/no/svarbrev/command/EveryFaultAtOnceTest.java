package no.svarbrev.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Fault E39: one file with a fault of every pass, reader, expressions, names, references, texts, routing and mapping. One
 * run finds them all, whichever others there are.
 */
class EveryFaultAtOnceTest {
    /** Each fault stands on a line of its own. */
    private static final String FAULTY = """
            {"title": {"default": "Alt feil", "nn": "Alt feil"},
             "titel": "x",
             "pages": [
              {"name": "en", "elements": [
               {"type": "radiogroup", "name": "a", "title": "A", "choices": ["ja", "nei"],
                "visibleIf": "{b} ="},
               {"type": "radiogroup", "name": "b", "title": "B", "choices": [],
                "requiredIf": "{borte} = 1"},
               {"type": "flowchart", "name": "c", "title": "C"},
               {"type": "comment", "name": "a", "title": "Om {ukjent}"},
               {"type": "comment", "name": "d", "isRequired": "ja", "title": "D"},
               {"type": "comment", "name": "d d", "title": "D"},
               {"type": "radiogroup", "name": "e", "title": "E", "choices": ["ja", "ja"]},
               {"type": "text", "inputType": "number", "name": "f", "title": "F", "min": 10,
                "max": 5},
               {"type": "checkbox", "name": "g", "title": "G",
                "choicesFromQuestion": "finnesikke"},
               {"type": "comment", "name": "h",
                "title": {"nn": "Berre nynorsk"}},
               {"type": "text", "name": "i", "title": "I", "validators": [
                {"type": "regex", "regex": "(" }]},
               {"type": "html", "name": "j",
                "html": "<script>alert(1)</script>"},
               {"type": "comment", "name": "k", "title": "K", "maxLength": 5,
                "maxLength": 6},
               {"type": "comment", "name": "l", "title": "L",
                "visibleIf": "{a} = 'kanskje'"},
               {"type": "comment", "name": "m", "title": "M",
                "visibleIf": "1 = 2"},
               {"type": "panel", "name": "n", "elements": []},
               {"type": "comment", "name": "o", "title": "O",
                "minimum": 5}
              ]},
              {"name": "to", "elements": [
               {"type": "comment", "name": "p", "title": "P"}]}],
             "calculatedValues": [
              {"name": "r1", "expression": "{r2} + 1"},
              {"name": "r2", "expression": "{r1} + 1"}],
             "triggers": [
              {"type": "skip", "expression": "{a} = 'ja'",
               "gotoName": "finnesheller"}]}
            """;

    private static final List<String> FAULTS = List.of(
            "2 unsupported_property",
            "6 bad_expression",
            "7 no_choices",
            "8 unknown_reference",
            "9 unsupported_type",
            "10 duplicate_name",
            "10 unknown_reference",
            "11 not_a_flag",
            "12 bad_name",
            "13 duplicate_code",
            "15 bad_limits",
            "17 bad_source",
            "19 missing_language",
            "21 bad_pattern",
            "23 unsafe_markup",
            "25 duplicate_key",
            "27 impossible_value",
            "27 never_holds",
            "29 never_holds",
            "30 empty_container",
            "32 unsupported_property",
            "37 cycle",
            "41 unknown_reference");

    @TempDir
    private Path folder;

    private Path file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("feil/1.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, FAULTY);
    }

    private int check(String... arguments) {
        out.reset();
        return new CommandLine(new CheckCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)))
                .execute(Stream.concat(Stream.of(arguments), Stream.of(file.toString()))
                        .toArray(String[]::new));
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Stream<JsonNode> json(String pointer) throws JsonProcessingException {
        return StreamSupport.stream(
                new ObjectMapper().readTree(written()).at(pointer).spliterator(), false);
    }

    @Test
    void oneRunTellsThemAllInText() {
        assertThat(check()).isEqualTo(1);
        assertThat(written().lines())
                .map(line -> line.replaceFirst("^.*?1\\.json:([0-9]+): [a-z]+ ([a-z_]+) .*$", "$1 $2"))
                .containsAll(FAULTS);
    }

    @Test
    void oneRunTellsThemAllInJson() throws JsonProcessingException {
        assertThat(check("--format=json")).isEqualTo(1);
        assertThat(json(""))
                .map(finding -> finding.path("line").asInt() + " "
                        + finding.path("code").asText())
                .containsAll(FAULTS);
    }

    @Test
    void oneRunTellsThemAllInSarif() throws JsonProcessingException {
        assertThat(check("--format=sarif")).isEqualTo(1);
        assertThat(json("/runs/0/results"))
                .map(finding -> finding.at("/locations/0/physicalLocation/region/startLine")
                                .asInt() + " " + finding.path("ruleId").asText())
                .containsAll(FAULTS);
    }

    @Test
    void nothingIsToldTwiceAndNothingThatFollowsFromAFault() throws IOException {
        Files.writeString(
                file, FAULTY.replace("{\"nn\": \"Berre nynorsk\"}", "7").replace(", \"nn\": \"Alt feil\"", ""));
        check();
        assertThat(written().lines())
                .map(line -> line.replaceFirst("^.*?1\\.json:([0-9]+): [a-z]+ ([a-z_]+) .*$", "$1 $2"))
                .containsExactlyInAnyOrderElementsOf(FAULTS.stream()
                        .map(fault -> fault.replace("19 missing_language", "19 not_a_local_text"))
                        .toList());
    }
}
