package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Missing;

/**
 * How each kind of column is read out of the answers. What the questionnaire would refuse, which can only stand in an
 * unfinished response, counts as blank: no value in a data file lies outside its codebook.
 */
final class Readings {
    static final Value TICKED = new Value("1", "Valgt", Missing.NONE);
    static final Value NOT_TICKED = new Value("0", "Ikke valgt", Missing.NONE);

    private Readings() {}

    /** One of several choices. */
    static Function<Encounter, Cell> choice(List<Choice> choices) {
        Map<String, Cell> cells = cells(choices);
        return encounter -> chosen(cells, encounter.answer(), encounter);
    }

    /** The row of a grid. */
    static Function<Encounter, Cell> row(Choice row, List<Choice> columns) {
        Map<String, Cell> cells = cells(columns);
        return encounter -> chosen(cells, encounter.answer().path(row.code()), encounter);
    }

    private static Map<String, Cell> cells(List<Choice> choices) {
        return choices.stream()
                .map(Value::of)
                .collect(Collectors.toMap(Value::code, Value::cell, (first, second) -> first));
    }

    private static Cell chosen(Map<String, Cell> cells, JsonNode code, Encounter encounter) {
        Cell cell = cells.get(code.asText());
        return cell == null ? encounter.blank() : cell;
    }

    /**
     * Ticked or not. When nothing is ticked the whole question is blank. «Vet ikke» among the options is an option like the
     * others, ticked or not, so that its own column tells who chose it.
     */
    static Function<Encounter, Cell> tick(Choice option) {
        Cell yes = TICKED.cell();
        Cell no = NOT_TICKED.cell();
        return encounter -> {
            Set<String> ticked = encounter.ticked();
            if (ticked.contains(option.code())) {
                return yes;
            }
            if (!encounter.offers(option)) {
                return Blank.of(Missing.NOT_SHOWN);
            }
            return ticked.isEmpty() ? encounter.blank() : no;
        };
    }

    static Cell number(Encounter encounter) {
        JsonNode answer = encounter.answer();
        return answer.isNumber()
                        && encounter.question().faults(answer, List.of()).isEmpty()
                ? new Cell.Amount(answer.decimalValue())
                : encounter.blank();
    }

    static Cell text(Encounter encounter) {
        return text(encounter.answer(), encounter);
    }

    static Cell comment(Encounter encounter) {
        return text(encounter.comment(), encounter);
    }

    private static Cell text(JsonNode answer, Encounter encounter) {
        return answer.isTextual() && !answer.textValue().isEmpty()
                ? new Cell.Text(answer.textValue())
                : encounter.blank();
    }
}
