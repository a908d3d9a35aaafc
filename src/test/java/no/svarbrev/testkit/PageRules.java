package no.svarbrev.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must hold for the HTML of every page that people see, so that a screen reader can tell them all of it. */
public final class PageRules {
    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private PageRules(Document page) {
        this.page = page;
    }

    /** What is wrong with the page, each in words; none when all is well. */
    public static List<String> faults(Document page) {
        return new PageRules(page).check();
    }

    private List<String> check() {
        expect(!page.select("html").attr("lang").isBlank(), "no language");
        expect(!page.title().isBlank(), "no title");
        expect(page.select("h1").size() == 1, page.select("h1").size() + " h1");
        expect(page.select("main").size() == 1, page.select("main").size() + " main");
        checkIds();
        page.select("input, textarea, select").forEach(this::checkField);
        page.select("fieldset").forEach(this::checkFieldset);
        page.select("button, a[href]").forEach(this::checkPressed);
        return faults;
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private void checkIds() {
        Set<String> seen = new HashSet<>();
        page.select("[id]").eachAttr("id").forEach(id -> expect(seen.add(id), "id " + id + " twice"));
        for (String reference : List.of("for", "aria-labelledby", "aria-describedby")) {
            page.select("[" + reference + "]").eachAttr(reference).stream()
                    .flatMap(ids -> Arrays.stream(ids.split(" ")))
                    .forEach(id -> expect(seen.contains(id), reference + " leads to no " + id));
        }
        page.select("a[href^=#]")
                .eachAttr("href")
                .forEach(link -> expect(seen.contains(link.substring(1)), "link to no " + link));
    }

    private void checkField(Element field) {
        if (!"hidden".equals(field.attr("type"))) {
            expect(!nameOf(field).isBlank(), "no label for " + field);
            boolean choice = List.of("radio", "checkbox").contains(field.attr("type"));
            expect(!choice || field.closest("fieldset") != null, "no fieldset around " + field);
            expect(field.closest("td") == null || hasRowAndColumn(field), "no th for " + field);
        }
    }

    /** The accessible name, by the order that browsers follow. */
    private String nameOf(Element field) {
        if (field.hasAttr("aria-labelledby")) {
            return page.select("#" + field.attr("aria-labelledby").replace(" ", ", #"))
                    .text();
        }
        Element around = field.closest("label");
        return field.attr("aria-label")
                + page.select("label[for='" + field.id() + "']").text()
                + (around == null ? "" : around.text());
    }

    private static boolean hasRowAndColumn(Element field) {
        Element table = field.closest("table");
        return !field.closest("tr").select("th[scope=row]").isEmpty()
                && !table.select("th[scope=col]").isEmpty();
    }

    private void checkFieldset(Element fieldset) {
        Element legend = fieldset.firstElementChild();
        expect(
                legend != null && "legend".equals(legend.tagName()) && legend.hasText(),
                "no legend in " + fieldset.attr("id"));
    }

    private void checkPressed(Element pressed) {
        expect(pressed.hasText() || pressed.hasAttr("aria-label"), "nothing to read on " + pressed);
    }
}
