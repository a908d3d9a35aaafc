package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.NumberField;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.Missing;

/**
 * How each kind of column is read out of the answers. What the questionnaire would refuse, which can only stand in an
 * unfinished response, counts as blank: no value in a data file lies outside its codebook.
 */
final class Readings {
    static final Value TICKED = new Value("1", "Valgt", Missing.NONE);
    static final Value NOT_TICKED = new Value("0", "Ikke valgt", Missing.NONE);

    static final Value SIGNED = new Value("1", "Signert", Missing.NONE);

    private Readings() {}

    /** One of several choices. */
    static Function<Encounter, Cell> choice(Chosen chosen, List<Choice> choices) {
        Map<String, Cell> cells = choices.stream()
                .map(Value::of)
                .collect(Collectors.toMap(Value::code, Value::cell, (first, second) -> first));
        return encounter -> chosen.find(encounter.answer())
                .map(choice -> cells.get(choice.code()))
                .orElseGet(encounter::blank);
    }

    /**
     * Ticked or not. When nothing is ticked the whole question is blank. «Vet ikke» among the options is an option like the
     * others, ticked or not, so that its own column tells who chose it.
     */
    static Function<Encounter, Cell> tick(Choice option, Chosen chosen) {
        Cell yes = TICKED.cell();
        Cell no = NOT_TICKED.cell();
        return encounter -> {
            List<Choice> ticked = chosen.in(encounter);
            if (ticked.contains(option)) {
                return yes;
            }
            if (!encounter.offers(option)) {
                return encounter.notOffered();
            }
            return ticked.isEmpty() ? encounter.blank() : no;
        };
    }

    /** The place that a choice was given, from 1; blank for one that was left without. */
    static Function<Encounter, Cell> place(Choice option, Chosen chosen) {
        return encounter -> {
            int place = chosen.in(encounter).indexOf(option);
            if (place >= 0) {
                return new Cell.Amount(BigDecimal.valueOf(place + 1L));
            }
            return encounter.offers(option) ? encounter.blank() : encounter.notOffered();
        };
    }

    static Function<Encounter, Cell> number(NumberField field) {
        return encounter -> amount(encounter.answer())
                .filter(field::allows)
                .<Cell>map(Cell.Amount::new)
                .orElseGet(encounter::blank);
    }

    /** A number that was worked out: anything else is none. */
    static Cell amount(Encounter encounter) {
        return amount(encounter.answer()).<Cell>map(Cell.Amount::new).orElseGet(encounter::blank);
    }

    /** A step of a scale whose steps are numbers. */
    static Function<Encounter, Cell> step(Rating rating) {
        return encounter -> amount(encounter.answer())
                .filter(number -> rating.steps().stream()
                        .anyMatch(step -> step.value().decimalValue().compareTo(number) == 0))
                .<Cell>map(Cell.Amount::new)
                .orElseGet(encounter::blank);
    }

    /** Defaults of number fields may be written as texts. */
    private static Optional<BigDecimal> amount(JsonNode answer) {
        if (answer.isNumber()) {
            return Optional.of(answer.decimalValue());
        }
        return answer.isTextual() && answer.textValue().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
                ? Optional.of(new BigDecimal(answer.textValue()))
                : Optional.empty();
    }

    /** Text, or a number or truth value as its text: what the questionnaire works out may be any of them. */
    static Cell text(Encounter encounter) {
        return text(encounter.answer(), encounter);
    }

    static Cell comment(Encounter encounter) {
        return text(encounter.comment(), encounter);
    }

    private static Cell text(JsonNode answer, Encounter encounter) {
        String text = answer.isContainerNode() && !answer.isEmpty() ? answer.toString() : answer.asText();
        return text.isEmpty() || answer.isNull() ? encounter.blank() : new Cell.Text(text);
    }

    /** That it is signed: the picture or name of a person is for those who look at the response. */
    static Cell signed(Encounter encounter) {
        return encounter.answer().asText().isEmpty() ? encounter.blank() : SIGNED.cell();
    }

    /** What was written for «other», beside the answer or as the answer. */
    static Function<Encounter, Cell> otherText(Chosen chosen, boolean isComment) {
        return encounter -> isComment
                ? comment(encounter)
                : chosen.ownWords(encounter).<Cell>map(Cell.Text::new).orElseGet(encounter::blank);
    }

    /** All codes in one text, where what can be chosen is not known beforehand. */
    static Cell codes(Encounter encounter) {
        String codes = encounter.each().stream().map(JsonNode::asText).collect(Collectors.joining(";"));
        return codes.isEmpty() ? encounter.blank() : new Cell.Text(codes);
    }

    /** How many rows or panels there is something in; none when the respondent took them all away. */
    static Cell count(Encounter encounter) {
        JsonNode list = encounter.answer();
        return list.isArray() && (list.isEmpty() || filled(list) > 0)
                ? new Cell.Amount(BigDecimal.valueOf(filled(list)))
                : encounter.blank();
    }

    /** All rows or panels as JSON; those that were never touched are no answer by themselves. */
    static Cell json(Encounter encounter) {
        return encounter.answer().isArray() && filled(encounter.answer()) > 0
                ? new Cell.Text(unsigned(encounter.answer()).toString())
                : encounter.blank();
    }

    /** Signatures inside are told as signed, like others. */
    private static JsonNode unsigned(JsonNode answer) {
        if (answer.isTextual()
                && (Signature.isDrawn(answer) || Signature.nameIn(answer).isPresent())) {
            return TextNode.valueOf(SIGNED.text());
        }
        if (answer instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(each -> copy.set(each.getKey(), unsigned(each.getValue())));
            return copy;
        }
        if (answer instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(each -> copy.add(unsigned(each)));
            return copy;
        }
        return answer;
    }

    private static long filled(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(Readings::hasSomething)
                .count();
    }

    private static boolean hasSomething(JsonNode value) {
        return value.isContainerNode()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(Readings::hasSomething)
                : !value.isNull() && !value.asText().isEmpty();
    }
}
