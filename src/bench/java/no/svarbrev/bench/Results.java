package no.svarbrev.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All that was measured, and the tables of it in Markdown. */
final class Results {
    static final String UPSERT = "upsert";

    /** @param contacts that had answered */
    record Key(int contacts, String operation, int connections) {}

    private final Map<Key, List<Sample>> samples = new LinkedHashMap<>();

    void add(int contacts, String operation, int connections, Sample sample) {
        samples.computeIfAbsent(new Key(contacts, operation, connections), key -> new ArrayList<>())
                .add(sample);
    }

    Optional<Sample> median(int contacts, String operation, int connections) {
        return Optional.ofNullable(samples.get(new Key(contacts, operation, connections)))
                .map(Sample::median);
    }

    Set<Integer> sizes() {
        return distinct(Key::contacts);
    }

    Set<String> operations() {
        return distinct(Key::operation);
    }

    Set<Integer> connections() {
        return distinct(Key::connections);
    }

    private <T> Set<T> distinct(Function<Key, T> part) {
        Set<T> all = new LinkedHashSet<>();
        samples.keySet().forEach(key -> all.add(part.apply(key)));
        return all;
    }

    /** Every figure. */
    String details() {
        StringBuilder table = new StringBuilder("""
                | contacts | operation | at once | a second | ÷ upserts | p50 ms | p99 ms | CPU server | CPU PostgreSQL \
                | CPU bench | peak MiB |
                |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        samples.forEach((key, all) -> {
            Sample sample = Sample.median(all);
            table.append("| %d | %s | %d ".formatted(key.contacts(), key.operation(), key.connections()))
                    .append("| %s | %s ".formatted(number(sample.rate()), ofUpserts(key, sample.rate())))
                    .append("| %s | %s ".formatted(number(sample.p50()), number(sample.p99())))
                    .append("| %s | %s ".formatted(number(sample.server()), number(sample.database())))
                    .append("| %s | %s |%n".formatted(number(sample.bench()), number(sample.peak())));
        });
        return table.toString();
    }

    private String ofUpserts(Key key, double rate) {
        return median(key.contacts(), UPSERT, key.connections())
                .map(upserts -> number(rate / upserts.rate()))
                .orElse("");
    }

    /** The figures that there are aims for, one column for each number of contacts. */
    String summary() {
        StringBuilder table = new StringBuilder("| work |");
        sizes().forEach(size -> table.append(" at ").append(size).append(" |"));
        table.append("\n|---|").append("---:|".repeat(sizes().size())).append('\n');
        for (int each : connections()) {
            String at = ", " + each + " at once";
            row(table, "open by personal link, CPU ms of server + PostgreSQL" + at, cpu("open", each));
            row(table, "one completed response, CPU ms of server + PostgreSQL" + at, cpu("response", each));
            row(table, "its CPU in PostgreSQL ÷ six upserts" + at, sixUpserts(each));
            row(table, "page saves in whole responses ÷ upserts" + at, ratio("response", Form.PAGES, each));
            row(table, "saves alone ÷ upserts" + at, ratio("save", 1, each));
            row(table, "autosaves ÷ upserts" + at, ratio("autosave", 1, each));
        }
        row(table, "CSV export ÷ \\copy, wall", this::exportOfCopy);
        row(
                table,
                "CSV export, peak MiB of the server",
                size -> median(size, "export", 1).map(Sample::peak));
        for (String name : List.of("rates", "page", "list", "search")) {
            row(table, name + ", ms", size -> median(size, name, 1).map(Sample::p50));
        }
        row(table, "mails handed over a second", size -> median(size, "mail", 1).map(Sample::rate));
        return table.toString();
    }

    private interface Figure {
        Optional<?> at(int size);
    }

    /** Of what was measured at all. */
    private void row(StringBuilder table, String work, Figure figure) {
        if (sizes().stream().allMatch(size -> figure.at(size).isEmpty())) {
            return;
        }
        table.append("| ").append(work).append(" |");
        sizes().forEach(size -> table.append(' ')
                .append(figure.at(size).map(Results::shown).orElse(""))
                .append(" |"));
        table.append('\n');
    }

    private Figure cpu(String operation, int connections) {
        return size -> median(size, operation, connections)
                .map(sample -> number(sample.server()) + " + " + number(sample.database()));
    }

    private Figure sixUpserts(int connections) {
        return size -> median(size, "response", connections)
                .flatMap(response ->
                        median(size, UPSERT, connections).map(upsert -> response.database() / (6 * upsert.database())));
    }

    private Figure ratio(String operation, int saves, int connections) {
        return size -> median(size, operation, connections)
                .flatMap(sample ->
                        median(size, UPSERT, connections).map(upserts -> saves * sample.rate() / upserts.rate()));
    }

    private Optional<Double> exportOfCopy(int size) {
        return median(size, "export", 1)
                .flatMap(export -> median(size, "copy", 1).map(copy -> export.p50() / copy.p50()));
    }

    private static String shown(Object figure) {
        return figure instanceof Double each ? number(each) : figure.toString();
    }

    /** With three figures that count. */
    private static String number(double figure) {
        if (Double.isNaN(figure)) {
            return "";
        }
        int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : figure >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }
}
