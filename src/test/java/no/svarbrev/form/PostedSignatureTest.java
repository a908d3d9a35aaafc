package no.svarbrev.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.rule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedSignatureTest {
    private static final String DRAWN = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==";
    private static final Question SIGNATURE = QuestionnaireReader.read(
                    "x",
                    1,
                    "{\"elements\": [{\"type\": \"signaturepad\", \"name\": \"s\"}]}".getBytes(StandardCharsets.UTF_8))
            .question("s")
            .orElseThrow();

    private static Typed read(Map<String, String> fields) {
        return PostedAnswer.read(
                SIGNATURE, field -> fields.containsKey(field) ? List.of(fields.get(field)) : List.of(), "s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kari Nordmann", "Åse <b> & \"Søn\"", "李明"})
    void aTypedNameIsAPictureThatTheNameCanBeReadFrom(String name) {
        Typed typed = read(Map.of("s", DRAWN, "s.name", "  " + name.replace(" ", "\n ") + " "));
        assertThat(typed.faults()).isEmpty();
        String picture = typed.value().textValue();
        assertThat(picture).startsWith("data:image/svg+xml;base64,");
        assertThat(new String(Base64.getDecoder().decode(picture.substring(26)), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .doesNotContain("<b>");
        assertThat(Signature.nameIn(typed.value())).contains(name);
    }

    @Test
    void aDrawnPictureIsKeptAsItIsAndCanBeTakenAway() {
        assertThat(read(Map.of("s", DRAWN)).value().textValue()).isEqualTo(DRAWN);
        assertThat(read(Map.of("s", DRAWN, "s.clear", "1"))).isEqualTo(Typed.BLANK);
        assertThat(read(Map.of("s", "", "s.name", " "))).isEqualTo(Typed.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari",
                "data:image/png;base64,AAAA",
                "data:image/svg+xml;base64,PHN2Zz4=",
                "data:text/html;base64,PHA+",
                "data:image/png;base64,iVBORw0KGgo\"><script>"
            })
    void whatIsNoDrawnPictureIsRefused(String picture) {
        assertThat(read(Map.of("s", picture)).faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NOT_OFFERED);
    }

    @Test
    void aPictureHasAMostSizeAndANameALongest() {
        String most = DRAWN.replace("==", "") + "A".repeat(40_000 - DRAWN.length() + 2);
        assertThat(most).hasSize(40_000);
        assertThat(read(Map.of("s", most)).faults()).isEmpty();
        assertThat(read(Map.of("s", most + "A")).faults())
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.TOO_LARGE_PICTURE);
        assertThat(read(Map.of("s.name", "x".repeat(100))).faults()).isEmpty();
        assertThat(read(Map.of("s.name", "x".repeat(101))).faults())
                .extracting(Fault::field)
                .containsExactly("s.name");
    }
}
