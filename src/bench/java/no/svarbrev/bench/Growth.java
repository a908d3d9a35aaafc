package no.svarbrev.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A picture of growth: CPU of an operation, in the server and PostgreSQL together, by contacts; both axes in powers of ten. */
final class Growth {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 610;
    private static final int TOP = 20;
    private static final int BOTTOM = 370;
    private static final int LINE = 13;
    private static final List<String> COLOURS =
            List.of("#0b5fa5", "#b3261e", "#2e7d32", "#6a1b9a", "#b26a00", "#00695c", "#5d4037", "#455a64", "#ad1457");

    /** Powers of ten of milliseconds. */
    private static final int LEAST = -2;

    private static final int MOST = 5;

    private final Results results;
    private final List<Double> names = new ArrayList<>();
    private final double from;
    private final double to;

    Growth(Results results) {
        this.results = results;
        this.from =
                Math.log10(results.sizes().stream().mapToInt(each -> each).min().orElse(1));
        this.to = Math.max(
                from + 1,
                Math.log10(results.sizes().stream().mapToInt(each -> each).max().orElse(1)));
    }

    String svg() {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <title>CPU milliseconds of an operation, by contacts that have answered</title>
                """.formatted(WIDTH, HEIGHT));
        for (int power = LEAST; power <= MOST; power++) {
            line(svg, LEFT, y(power), RIGHT, y(power), "#ccc");
            text(
                    svg,
                    LEFT - 6,
                    y(power) + 4,
                    "end",
                    "#333",
                    power < 0 ? "0." + "0".repeat(-power - 1) + "1" : "1" + "0".repeat(power));
        }
        text(svg, LEFT, TOP - 6, "start", "#333", "CPU ms");
        for (int size : results.sizes()) {
            line(svg, x(size), TOP, x(size), BOTTOM, "#eee");
            text(svg, x(size), BOTTOM + 18, "middle", "#333", String.format(Locale.ROOT, "%,d", size));
        }
        int drawn = 0;
        for (String operation : results.operations()) {
            curve(svg, operation, COLOURS.get(drawn++ % COLOURS.size()));
        }
        return svg.append("</svg>\n").toString();
    }

    private void curve(StringBuilder svg, String operation, String colour) {
        List<String> points = new ArrayList<>();
        double last = 0;
        for (int size : results.sizes()) {
            Optional<Double> cpu = cpu(size, operation);
            if (cpu.isPresent()) {
                last = y(Math.log10(cpu.get()));
                points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(size), last));
            }
        }
        if (!points.isEmpty()) {
            svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
                    .formatted(colour, String.join(" ", points)));
            text(svg, RIGHT + 8, free(last + 4), "start", colour, operation);
        }
    }

    /** The nearest place below that no other name stands at. */
    private double free(double wanted) {
        double place = wanted;
        while (taken(place)) {
            place++;
        }
        names.add(place);
        return place;
    }

    private boolean taken(double place) {
        return names.stream().anyMatch(other -> Math.abs(other - place) < LINE);
    }

    /** Where many do it at once, of the most that there were. */
    private Optional<Double> cpu(int size, String operation) {
        return results.connections().stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .flatMap(each -> results.median(size, operation, each).stream())
                .map(Sample::cpu)
                .filter(cpu -> cpu > 0)
                .findFirst();
    }

    private double x(int size) {
        return LEFT + (Math.log10(size) - from) / (to - from) * (RIGHT - LEFT);
    }

    private static double y(double power) {
        return BOTTOM - (Math.min(MOST, Math.max(LEAST, power)) - LEAST) / (MOST - LEAST) * (BOTTOM - TOP);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                words));
    }
}
