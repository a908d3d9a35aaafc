package no.svarbrev.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Completion;
import no.svarbrev.testkit.TestClock;

/** What holds for any answers, given in any order and changed on the way. */
class DatasetPropertyTest {
    private static final Dataset DATASET = Dataset.of(ProveForm.QUESTIONNAIRE);

    @Property
    void everyCellIsAValueOfItsVariable(@ForAll("answers") Answers given, @ForAll Set<PageName> saved) {
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

    @Property
    void noAnswerIsLostBySubmitting(@ForAll("answers") Answers given) {
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

    @Property
    void aSubmittedResponseHasNothingNotReached(@ForAll("answers") Answers given) {
        Response response = ProveForm.submitted(1, completed(given));
        assertThat(DATASET.row(response)).noneMatch(cell -> cell.missing() == Missing.NOT_REACHED);
    }

    @Property
    void beforeAnyPageIsSentInNothingIsNotAnswered(@ForAll("answers") Answers given) {
        assertThat(DATASET.row(ProveForm.unfinished(1, given, List.of())))
                .noneMatch(cell -> cell.missing() == Missing.NOT_ANSWERED);
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

    @Provide
    Arbitrary<Answers> answers() {
        Arbitrary<JsonNode> role = code("leder", "ansatt", "vil_ikke_svare");
        Arbitrary<JsonNode> text = Arbitraries.of("0301", "=1+1", "-9").map(JsonNodeFactory.instance::textNode);
        return Combinators.combine(maybe(role), maybe(text), maybe(ticks()), maybe(ticks()), maybe(rows()), maybe(text))
                .as(DatasetPropertyTest::answers);
    }

    private static Arbitrary<JsonNode> code(String... codes) {
        return Arbitraries.of(codes).map(JsonNodeFactory.instance::textNode);
    }

    private static Arbitrary<JsonNode> ticks() {
        return Arbitraries.of("kurs", "praksis", "annet", "vet_ikke")
                .set()
                .ofMinSize(1)
                .map(codes -> {
                    var list = JsonNodeFactory.instance.arrayNode();
                    codes.forEach(list::add);
                    return list;
                });
    }

    private static Arbitrary<JsonNode> rows() {
        return Arbitraries.maps(Arbitraries.of("nav", "skole"), code("ofte", "sjelden", "vet_ikke"))
                .ofMinSize(1)
                .map(rows -> {
                    ObjectNode answer = JsonNodeFactory.instance.objectNode();
                    answer.setAll(
                            rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
                    return answer;
                });
    }

    private static Arbitrary<JsonNode> maybe(Arbitrary<JsonNode> answer) {
        return answer.injectNull(0.3);
    }

    private static Answers answers(
            JsonNode role, JsonNode text, JsonNode ticks, JsonNode most, JsonNode rows, JsonNode comment) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        put(data, "rolle", role);
        put(data, "kommune", text);
        put(data, "tiltak", ticks);
        put(data, "viktigst", most);
        put(data, "samarbeid", rows);
        put(data, "tiltak-Comment", comment);
        return new Answers(data);
    }

    private static void put(ObjectNode data, String name, JsonNode answer) {
        if (answer != null) {
            data.set(name, answer);
        }
    }
}
