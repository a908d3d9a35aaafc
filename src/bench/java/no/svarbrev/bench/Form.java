package no.svarbrev.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pages of the questionnaire {@code bench}, five of eight questions each, as a browser posts them. */
final class Form {
    static final String CODE = "bench";
    static final int PAGES = 5;

    static final int ROWS = 10;
    static final int MEASURES = 8;
    static final int LEVELS = 5;
    static final String SHORT = "Faste møter hver måned med begge lederne";
    static final String LONG = "Vi har fått mer ut av samarbeidet det siste året enn i årene før, men det tar tid å "
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
    static Hidden hidden(String html) {
        List<Field> fields = new ArrayList<>();
        int at = html.indexOf("<form method=\"post\"");
        int end = html.indexOf("</form>", at);
        while ((at = html.indexOf(FIELD, at)) >= 0 && at < end) {
            int value = html.indexOf(VALUE, at);
            int quote = html.indexOf('"', value + VALUE.length());
            fields.add(new Field(
                    html.substring(at + FIELD.length(), value), plain(html.substring(value + VALUE.length(), quote))));
            at = quote;
        }
        return new Hidden(fields);
    }

    record Field(String name, String value) {}

    record Hidden(List<Field> fields) {
        /** As a browser posts them. */
        String posted() {
            StringBuilder form = new StringBuilder();
            fields.forEach(field -> field(form, field.name(), field.value()));
            return form.toString();
        }

        Showing showing() {
            List<Field> same = fields.stream()
                    .filter(field -> !field.name().matches("revision|sheet"))
                    .toList();
            String revision = fields.stream()
                    .filter(field -> field.name().equals("revision"))
                    .findFirst()
                    .orElseThrow()
                    .value();
            return new Showing(new Hidden(same).posted(), Integer.parseInt(revision));
        }
    }

    /** A page as it would be shown anew after each save: of the revision which that made. */
    static final class Showing {
        private final String same;
        private int revision;

        private Showing(String same, int revision) {
            this.same = same;
            this.revision = revision;
        }

        String next() {
            int shown = revision++;
            return same + "&revision=" + shown + "&sheet=showing" + shown;
        }
    }

    private static void field(StringBuilder form, String name, String value) {
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
}
