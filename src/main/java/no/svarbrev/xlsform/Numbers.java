package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Numbers between cells and JSON. */
final class Numbers {
    private Numbers() {}

    /** Whole ones without a decimal point. */
    static JsonNode node(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean whole = shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= 9;
        return whole
                ? JsonNodeFactory.instance.numberNode(shortest.intValueExact())
                : JsonNodeFactory.instance.numberNode(shortest);
    }

    static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    }

    /** As everyone writes it, so that no text differs that is the same number. */
    static boolean isUsual(String text) {
        return text.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{0,14}[1-9])?") && !text.equals("-0");
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
