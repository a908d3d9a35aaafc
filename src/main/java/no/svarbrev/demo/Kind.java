package no.svarbrev.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** What a line of the quota table is about, and the shape its answers have in SurveyJS data. */
enum Kind {
    /** Something about the respondent that no question asks. */
    HIDDEN {
        @Override
        void write(ObjectNode answers, String key, List<String> values) {
            // stays out of the answers
        }
    },
    /** One code. */
    CHOICE {
        @Override
        void write(ObjectNode answers, String key, List<String> values) {
            answers.put(key, values.get(0));
        }
    },
    /** One code in one row of a grid; the key is {@code grid.row}. */
    ROW {
        @Override
        void write(ObjectNode answers, String key, List<String> values) {
            String[] names = key.split("\\.");
            answers.withObjectProperty(names[0]).put(names[1], values.get(0));
        }
    },
    /** Several codes. */
    SEVERAL {
        @Override
        void write(ObjectNode answers, String key, List<String> values) {
            ArrayNode codes = answers.putArray(key);
            values.forEach(codes::add);
        }
    },
    /** A number; the codes of the line are bands such as {@code 20..49}. */
    NUMBER {
        @Override
        void write(ObjectNode answers, String key, List<String> values) {
            BigDecimal number = new BigDecimal(values.get(0));
            if (number.scale() <= 0) {
                answers.put(key, number.intValueExact());
            } else {
                answers.put(key, number);
            }
        }
    },
    /** Words; the codes of the line say what the text mentions. */
    TEXT {
        @Override
        void write(ObjectNode answers, String key, List<String> values) {
            answers.put(key, String.join(" ", values));
        }
    };

    boolean givesOneCode() {
        return this != SEVERAL && this != TEXT;
    }

    abstract void write(ObjectNode answers, String key, List<String> values);
}
