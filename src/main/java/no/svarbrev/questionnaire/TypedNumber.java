package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** Reads a typed number: decimal comma or point, blanks between thousands. */
final class TypedNumber {
    private TypedNumber() {}

    static Typed read(String question, String field, String typed) {
        String number = typed.replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace('\u2212', '-')
                .replace(',', '.');
        if (number.isEmpty()) {
            return Typed.BLANK;
        }
        return number.matches("[+-]?[0-9]{1,15}(\\.[0-9]{0,15})?")
                ? Typed.of(DecimalNode.valueOf(plain(number)))
                : Typed.faulty(new Fault(question, field, Fault.Kind.NOT_A_NUMBER, ""));
    }

    private static BigDecimal plain(String number) {
        BigDecimal value = new BigDecimal(number.endsWith(".") ? number + "0" : number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
