package no.svarbrev.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The questionnaire {@code bench}, five pages of eight questions, as it is answered: as a page is posted, with the hidden
 * fields that stood on it, and as a whole response is stored.
 */
final class Form {
    static final String CODE = "bench";
    static final int PAGES = 5;

    private static final int ROWS = 10;
    private static final int MEASURES = 8;
    private static final int LEVELS = 5;
    private static final String SHORT = "Faste møter hver måned med begge lederne";
    private static final String LONG =
            "Vi har fått mer ut av samarbeidet det siste året enn i årene før, men det tar tid å "
                    + "finne formen. Noen oppgaver faller fortsatt mellom to stoler, særlig når folk slutter. ";

    private static final String FIELD = "<input type=\"hidden\" name=\"";
    private static final String VALUE = "\" value=\"";

    private Form() {}

    /** What is typed and ticked on a page, ready to be posted; the first answer is never the one that opens the yes or no. */
    static String typed(int page) {
        StringBuilder form = new StringBuilder();
        field(form, "s" + page + "_1", "a2");
        field(form, "s" + page + "_2", "a4");
        for (int measure = 1; measure <= 5; measure += 2) {
            field(form, "m" + page, "t" + measure);
        }
        for (int row = 1; row <= ROWS; row++) {
            field(form, "g" + page + ".r" + row, "c" + (1 + (row + page) % LEVELS));
        }
        field(form, "n" + page, "12");
        field(form, "k" + page, SHORT);
        field(form, "l" + page, LONG + LONG);
        return form.toString();
    }

    /** The hidden fields of the form on a page. */
    static List<String[]> hidden(String html) {
        List<String[]> fields = new ArrayList<>();
        int at = html.indexOf("<form method=\"post\"");
        int end = html.indexOf("</form>", at);
        while ((at = html.indexOf(FIELD, at)) >= 0 && at < end) {
            int value = html.indexOf(VALUE, at);
            String name = html.substring(at + FIELD.length(), value);
            at = html.indexOf('"', value + VALUE.length());
            fields.add(new String[] {name, html.substring(value + VALUE.length(), at)});
        }
        return fields;
    }

    /** The same, ready to be posted. */
    static String posted(List<String[]> hidden) {
        StringBuilder form = new StringBuilder();
        hidden.forEach(pair -> field(form, pair[0], plain(pair[1])));
        return form.toString();
    }

    static void field(StringBuilder form, String name, String value) {
        form.append(form.length() == 0 ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String html) {
        return html.indexOf('&') < 0
                ? html
                : html.replace("&quot;", "\"")
                        .replace("&#x3D;", "=")
                        .replace("&#x60;", "`")
                        .replace("&amp;", "&");
    }

    /** The answers of a whole response, and the names of the questions that were shown. */
    record Document(String answers, List<String> shown) {}

    /** Some answers, as likely as others. */
    static Document document(Random random) {
        StringBuilder json = new StringBuilder("{");
        List<String> shown = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            int first = 1 + random.nextInt(LEVELS);
            answer(json, shown, "s" + page + "_1", "\"a" + first + "\"");
            answer(json, shown, "s" + page + "_2", "\"a" + (1 + random.nextInt(LEVELS)) + "\"");
            answer(json, shown, "m" + page, measures(random));
            answer(json, shown, "g" + page, grid(random));
            answer(json, shown, "n" + page, Integer.toString(random.nextInt(200)));
            if (first == 1) {
                answer(json, shown, "y" + page, Boolean.toString(random.nextBoolean()));
            }
            answer(json, shown, "k" + page, "\"" + SHORT + " " + random.nextInt(100_000) + "\"");
            answer(json, shown, "l" + page, "\"" + LONG.substring(random.nextInt(40)) + LONG + random.nextInt() + "\"");
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
        StringBuilder ticked = new StringBuilder("[");
        for (int measure = 1; measure <= MEASURES; measure++) {
            if (random.nextInt(3) == 0 || ticked.length() == 1) {
                ticked.append(ticked.length() == 1 ? "" : ",")
                        .append("\"t")
                        .append(measure)
                        .append('"');
            }
        }
        return ticked.append(']').toString();
    }

    private static String grid(Random random) {
        StringBuilder rows = new StringBuilder("{");
        for (int row = 1; row <= ROWS; row++) {
            rows.append(row == 1 ? "" : ",").append("\"r").append(row).append("\":\"c");
            rows.append(1 + random.nextInt(LEVELS)).append('"');
        }
        return rows.append('}').toString();
    }
}
