package no.svarbrev.xlsform.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Numbers between cells and JSON. */
public final class Numbers {
    private Numbers() {}

    /** Whole ones without a decimal point. */
    public static JsonNode node(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean whole = shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= 9;
        return whole
                ? JsonNodeFactory.instance.numberNode(shortest.intValueExact())
                : JsonNodeFactory.instance.numberNode(shortest);
    }

    public static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    }

    /** As everyone writes it, so that no text differs that is the same number. */
    public static boolean isUsual(String text) {
        return text.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{0,14}[1-9])?") && !text.equals("-0");
    }

    public static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
