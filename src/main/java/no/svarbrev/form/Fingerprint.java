package no.svarbrev.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;

/** A short mark of an answer, the same for the same answer however it is written; it tells nothing of the answer. */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(JsonNode answer) {
        return Integer.toHexString(canonical(answer).hashCode());
    }

    private static String canonical(JsonNode answer) {
        if (answer.isNumber()) {
            return answer.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (answer.isObject()) {
            TreeMap<String, String> sorted = new TreeMap<>();
            answer.properties().forEach(entry -> sorted.put(entry.getKey(), canonical(entry.getValue())));
            return sorted.toString();
        }
        if (answer.isArray()) {
            StringBuilder list = new StringBuilder("[");
            answer.forEach(each -> list.append(canonical(each)).append(','));
            return list.append(']').toString();
        }
        return answer.toString();
    }
}
