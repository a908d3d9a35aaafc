package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Missing;
import no.svarbrev.questionnaire.NumberField;

/**
 * How each kind of column is read out of the answers. What the questionnaire would refuse, which can only stand in an
 * unfinished response, counts as blank: no value in a data file lies outside its codebook.
 */
final class Readings {
    static final Value TICKED = new Value("1", "Valgt", Missing.NONE);
    static final Value NOT_TICKED = new Value("0", "Ikke valgt", Missing.NONE);

    private Readings() {}

    /** One of several choices; a text that stands for «other» is «other». */
    static Function<Encounter, Cell> choice(List<Choice> choices) {
        Map<String, Cell> cells = cells(choices);
        Choice other = choices.stream()
                .filter(choice -> choice.role() == Choice.Role.OTHER)
                .findFirst()
                .orElse(null);
        return encounter -> {
            Cell cell = cells.get(encounter.answer().asText());
            if (cell == null && other != null && encounter.otherAnswer(choices).isPresent()) {
                return cells.get(other.code());
            }
            return cell == null ? encounter.blank() : cell;
        };
    }

    private static Map<String, Cell> cells(List<Choice> choices) {
        return choices.stream()
                .map(Value::of)
                .collect(Collectors.toMap(Value::code, Value::cell, (first, second) -> first));
    }

    /**
     * Ticked or not. When nothing is ticked the whole question is blank. «Vet ikke» among the options is an option like the
     * others, ticked or not, so that its own column tells who chose it.
     */
    static Function<Encounter, Cell> tick(Choice option, List<Choice> choices) {
        Cell yes = TICKED.cell();
        Cell no = NOT_TICKED.cell();
        boolean other = option.role() == Choice.Role.OTHER;
        return encounter -> {
            Set<String> ticked = encounter.chosen();
            if (ticked.contains(option.code())
                    || other && encounter.otherAnswer(choices).isPresent()) {
                return yes;
            }
            if (!encounter.offers(option)) {
                return Blank.of(Missing.NOT_SHOWN);
            }
            return ticked.isEmpty() ? encounter.blank() : no;
        };
    }

    /** The place that a choice was given, from 1. */
    static Function<Encounter, Cell> place(Choice option) {
        return encounter -> {
            int place = new ArrayList<>(encounter.chosen()).indexOf(option.code());
            if (place >= 0) {
                return new Cell.Amount(BigDecimal.valueOf(place + 1L));
            }
            return encounter.offers(option) ? encounter.blank() : Blank.of(Missing.NOT_SHOWN);
        };
    }

    static Cell number(Encounter encounter) {
        JsonNode answer = encounter.answer();
        boolean allowed = answer.isNumber()
                && (!(encounter.state().question() instanceof NumberField field)
                        || field.allows(answer.decimalValue()));
        return allowed ? new Cell.Amount(answer.decimalValue()) : encounter.blank();
    }

    /** Text, or a number or truth value as its text: what the questionnaire works out may be any of them. */
    static Cell text(Encounter encounter) {
        return text(encounter.answer(), encounter);
    }

    static Cell comment(Encounter encounter) {
        return text(encounter.comment(), encounter);
    }

    /** What was written for «other», wherever the questionnaire keeps it. */
    static Function<Encounter, Cell> otherText(List<Choice> choices) {
        return encounter ->
                encounter.otherAnswer(choices).<Cell>map(Cell.Text::new).orElseGet(() -> comment(encounter));
    }

    private static Cell text(JsonNode answer, Encounter encounter) {
        String text = answer.isValueNode() && !answer.isNull() ? answer.asText() : "";
        return text.isEmpty() ? encounter.blank() : new Cell.Text(text);
    }

    /** All codes in one text, where what can be chosen is not known beforehand. */
    static Cell codes(Encounter encounter) {
        String codes = StreamSupport.stream(encounter.answer().spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(";"));
        return codes.isEmpty() ? encounter.blank() : new Cell.Text(codes);
    }

    /** How many rows or panels there are. */
    static Cell count(Encounter encounter) {
        return encounter.answer().isArray()
                ? new Cell.Amount(BigDecimal.valueOf(encounter.answer().size()))
                : encounter.blank();
    }

    /** All rows or panels as JSON. */
    static Cell json(Encounter encounter) {
        return encounter.answer().isArray() && !encounter.answer().isEmpty()
                ? new Cell.Text(encounter.answer().toString())
                : encounter.blank();
    }
}
