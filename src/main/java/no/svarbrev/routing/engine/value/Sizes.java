package no.svarbrev.routing.engine.value;

import com.fasterxml.jackson.databind.JsonNode;

/** A guard against what a questionnaire works out of itself again and again, each time larger than before. */
public final class Sizes {
    /** Characters and parts together; far above what a respondent can type on all pages. */
    private static final int LARGEST = 2_000_000;

    private static final int LONGEST_TEXT = 100_000;
    private static final int DEEPEST = 100;

    private Sizes() {}

    public static boolean isTooLarge(JsonNode answer) {
        return rest(answer, LARGEST, 0) < 0;
    }

    /** What is left of the measure; below zero when it is used up. */
    private static int rest(JsonNode value, int measure, int depth) {
        if (value.isTextual()) {
            int length = value.textValue().length();
            return length > LONGEST_TEXT ? -1 : measure - length - 1;
        }
        if (depth > DEEPEST) {
            return -1;
        }
        int left = measure - 1;
        for (JsonNode part : value) {
            left = rest(part, left, depth + 1);
            if (left < 0) {
                return left;
            }
        }
        return left;
    }
}
