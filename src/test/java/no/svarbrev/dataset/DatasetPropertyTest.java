package no.svarbrev.dataset;

import static no.svarbrev.testkit.Tries.objects;
import static no.svarbrev.testkit.Tries.sets;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.arbitrary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Completion;
import no.svarbrev.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for any answers, given in any order and changed on the way. */
class DatasetPropertyTest {
    private static final Dataset DATASET = Dataset.of(ProveForm.QUESTIONNAIRE);

    @Test
    void everyCellIsAValueOfItsVariable() {
        Gen<Set<PageName>> saved = sets(arbitrary().enumValues(PageName.class), 0, 5);
        tries(1_000).forAll(answers(), saved).checkAssert(DatasetPropertyTest::isAValueOfItsVariable);
    }

    private static void isAValueOfItsVariable(Answers given, Set<PageName> saved) {
        List<Cell> row = DATASET.row(ProveForm.unfinished(1, given, names(saved)));
        assertThat(row).hasSameSizeAs(DATASET.variables());
        for (int index = 0; index < row.size(); index++) {
            Variable variable = DATASET.variables().get(index);
            Missing missing = row.get(index).missing();
            if (missing != Missing.NONE) {
                assertThat(variable.values()).extracting(Value::missing).contains(missing);
            }
        }
    }

    @Test
    void noAnswerIsLostBySubmitting() {
        tries(1_000).forAll(answers()).checkAssert(DatasetPropertyTest::isKeptInWhole);
    }

    private static void isKeptInWhole(Answers given) {
        Answers completed = completed(given);
        Response response = ProveForm.submitted(1, completed);
        completed
                .data()
                .properties()
                .forEach(answer -> assertThat(columnsOf(response, answer.getKey()))
                        .as(answer.getKey())
                        .anyMatch(cell -> cell.missing() != Missing.NOT_ANSWERED
                                && cell.missing() != Missing.NOT_SHOWN
                                && cell.missing() != Missing.NOT_REACHED));
    }

    @Test
    void aSubmittedResponseHasNothingNotReached() {
        tries(1_000).forAll(answers()).checkAssert(given -> {
            Response response = ProveForm.submitted(1, completed(given));
            assertThat(DATASET.row(response)).noneMatch(cell -> cell.missing() == Missing.NOT_REACHED);
        });
    }

    @Test
    void beforeAnyPageIsSentInNothingIsNotAnswered() {
        tries(1_000)
                .forAll(answers())
                .checkAssert(given -> assertThat(DATASET.row(ProveForm.unfinished(1, given, List.of())))
                        .noneMatch(cell -> cell.missing() == Missing.NOT_ANSWERED));
    }

    private static Answers completed(Answers given) {
        return Completion.of(ProveForm.QUESTIONNAIRE, given, Circumstances.at(new TestClock()));
    }

    enum PageName {
        OM,
        TILTAK,
        SAMARBEID
    }

    private static List<String> names(Set<PageName> pages) {
        return pages.stream().map(page -> page.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static List<Cell> columnsOf(Response response, String answer) {
        String question = answer.replace("-Comment", "");
        List<Cell> row = DATASET.row(response);
        return IntStream.range(0, row.size())
                .filter(index -> DATASET.variables().get(index).question().equals(question))
                .mapToObj(row::get)
                .toList();
    }

    private static Gen<Answers> answers() {
        Gen<JsonNode> text = code("0301", "=1+1", "-9");
        Map<String, Gen<JsonNode>> kinds = new LinkedHashMap<>();
        kinds.put("rolle", code("leder", "ansatt", "vil_ikke_svare"));
        kinds.put("kommune", text);
        kinds.put("tiltak", ticks());
        kinds.put("viktigst", ticks());
        kinds.put("samarbeid", objects(arbitrary().pick("nav", "skole"), code("ofte", "sjelden", "vet_ikke"), 1, 4));
        kinds.put("tiltak-Comment", text);
        return drawn -> {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            kinds.forEach(
                    (name, kind) -> kind.toOptionals(30).generate(drawn).ifPresent(answer -> data.set(name, answer)));
            return new Answers(data);
        };
    }

    private static Gen<JsonNode> code(String... codes) {
        return arbitrary().pick(codes).map(JsonNodeFactory.instance::textNode);
    }

    private static Gen<JsonNode> ticks() {
        return sets(arbitrary().pick("kurs", "praksis", "annet", "vet_ikke"), 1, 8)
                .map(codes -> {
                    ArrayNode list = JsonNodeFactory.instance.arrayNode();
                    codes.forEach(list::add);
                    return list;
                });
    }
}
