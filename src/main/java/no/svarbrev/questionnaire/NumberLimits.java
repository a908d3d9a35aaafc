package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What numbers a question takes: smallest, largest, and the step between them (0.1 for one decimal). */
public record NumberLimits(Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<BigDecimal> step) {

    /** A typed number: decimal comma or point, blanks between thousands. */
    Typed read(String question, String typed) {
        String number = typed.replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace('\u2212', '-')
                .replace(',', '.');
        if (number.isEmpty()) {
            return Typed.BLANK;
        }
        return number.matches("[+-]?[0-9]{1,15}(\\.[0-9]{0,15})?")
                ? Typed.of(DecimalNode.valueOf(plain(number)))
                : Typed.faulty(Fault.of(question, Fault.Kind.NOT_A_NUMBER));
    }

    private static BigDecimal plain(String number) {
        BigDecimal value = new BigDecimal(number.endsWith(".") ? number + "0" : number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    List<Fault> faults(String question, JsonNode answer) {
        if (!answer.isNumber()) {
            return List.of(Fault.of(question, Fault.Kind.NOT_A_NUMBER));
        }
        BigDecimal number = answer.decimalValue();
        if (min.filter(limit -> number.compareTo(limit) < 0).isPresent()) {
            return List.of(new Fault(
                    question, question, Fault.Kind.TOO_SMALL, min.get().toPlainString()));
        }
        if (max.filter(limit -> number.compareTo(limit) > 0).isPresent()) {
            return List.of(new Fault(
                    question, question, Fault.Kind.TOO_LARGE, max.get().toPlainString()));
        }
        if (step.filter(unit -> from(number).remainder(unit).signum() != 0).isPresent()) {
            return List.of(new Fault(
                    question, question, Fault.Kind.TOO_FINE, step.get().toPlainString()));
        }
        return List.of();
    }

    private BigDecimal from(BigDecimal number) {
        return number.subtract(min.orElse(BigDecimal.ZERO));
    }
}
