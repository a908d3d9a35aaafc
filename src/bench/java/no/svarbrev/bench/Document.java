package no.svarbrev.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The answers of a whole response to the questionnaire {@code bench} as they are stored, 3 kB of JSON.
 *
 * @param shown the names of the questions that were shown
 */
record Document(String answers, List<String> shown) {
    Document {
        shown = List.copyOf(shown);
    }

    /** Some answers, as likely as others. */
    static Document of(Random random) {
        StringBuilder json = new StringBuilder("{");
        List<String> shown = new ArrayList<>();
        for (int page = 1; page <= Form.PAGES; page++) {
            int first = 1 + random.nextInt(Form.LEVELS);
            answer(json, shown, "s" + page + "_1", "\"a" + first + "\"");
            answer(json, shown, "s" + page + "_2", "\"a" + (1 + random.nextInt(Form.LEVELS)) + "\"");
            answer(json, shown, "m" + page, measures(random));
            answer(json, shown, "g" + page, grid(random));
            answer(json, shown, "n" + page, Integer.toString(random.nextInt(200)));
            if (first == 1) {
                answer(json, shown, "y" + page, Boolean.toString(random.nextBoolean()));
            }
            answer(json, shown, "k" + page, "\"" + Form.SHORT + " " + random.nextInt(100_000) + "\"");
            answer(json, shown, "l" + page, "\"" + Form.LONG.substring(random.nextInt(40)) + Form.LONG + "\"");
        }
        return new Document(json.append('}').toString(), shown);
    }

    private static void answer(StringBuilder json, List<String> shown, String name, String value) {
        json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value);
        shown.add(name);
    }

    private static String measures(Random random) {
        StringBuilder ticked = new StringBuilder("[\"t1\"");
        for (int measure = 2; measure <= Form.MEASURES; measure++) {
            ticked.append(random.nextInt(3) == 0 ? ",\"t" + measure + "\"" : "");
        }
        return ticked.append(']').toString();
    }

    private static String grid(Random random) {
        StringBuilder rows = new StringBuilder("{");
        for (int row = 1; row <= Form.ROWS; row++) {
            rows.append(row == 1 ? "" : ",").append("\"r").append(row).append("\":\"c");
            rows.append(1 + random.nextInt(Form.LEVELS)).append('"');
        }
        return rows.append('}').toString();
    }
}
