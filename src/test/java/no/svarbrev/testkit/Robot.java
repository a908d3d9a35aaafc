package no.svarbrev.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A respondent who knows nothing of the questionnaire: fills in what stands on the page at random, adds to lists, goes back
 * now and then, puts right what is said to be wrong, and goes on until there is nothing more to press.
 */
public final class Robot {
    private static final int MOST_PAGES = 200;
    private static final List<String> TEXTS =
            List.of("Noe tekst", "Æøå – «sitat»", "0301", "to\nlinjer", "<b>ikke fet</b>", "{navn}", "  blanke  ");

    private final Respondent person;
    private final Random random;
    private final List<String> visited = new ArrayList<>();

    public Robot(Respondent person, long seed) {
        this.person = person;
        this.random = new Random(seed);
    }

    /** Walks to the review; gives the names of the pages that were pressed through. */
    public List<String> walk() {
        int tries = 0;
        while (!person.path().endsWith("/review")) {
            if (visited.size() > MOST_PAGES) {
                throw new AssertionError("No end in sight: " + visited);
            }
            String before = person.pageName();
            boolean eager = tries > 0;
            fill(person.page(), eager ? 1 : 0.8, eager);
            visited.add(before);
            press(eager);
            tries = person.pageName().equals(before) ? tries + 1 : 0;
            if (tries > 12) {
                throw new AssertionError("Cannot get past " + before + ": "
                        + person.page().select(".error-summary").text());
            }
        }
        return visited;
    }

    private void press(boolean eager) {
        List<String> adding =
                person.page().select("button[name=action][value^='add:']").eachAttr("value");
        boolean canGoBack = person.page().selectFirst("button[name=action][value=back]") != null;
        boolean empty = person.page().select(".error-summary a").eachAttr("href").stream()
                .anyMatch(h -> h.startsWith("#a-") || h.startsWith("#q-"));
        if (!adding.isEmpty() && (empty || !eager && random.nextInt(3) == 0)) {
            person.press(adding.get(random.nextInt(adding.size())));
        } else if (!eager && canGoBack && random.nextInt(12) == 0) {
            person.press("back");
        } else {
            person.next();
        }
    }

    private void fill(Document page, double share, boolean one) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element input : page.select("main form input[type=radio], main form input[type=checkbox]")) {
            groups.computeIfAbsent(input.attr("name"), name -> new ArrayList<>())
                    .add(input);
        }
        boolean calm = one && page.select(".error-summary").isEmpty();
        groups.values().stream()
                .filter(group -> !calm || group.stream().noneMatch(i -> i.hasAttr("checked")))
                .filter(group -> random.nextDouble() < share)
                .forEach(group -> choose(group, one));
        page.select("main form select").stream()
                .filter(select -> random.nextDouble() < share)
                .forEach(this::select);
        page
                .select("main form textarea, main form input:not([type=hidden]):not([type=radio]):not([type=checkbox])")
                .stream()
                .filter(input -> random.nextDouble() < share)
                .forEach(this::type);
    }

    private void choose(List<Element> group, boolean one) {
        List<Element> able =
                group.stream().filter(input -> !input.hasAttr("disabled")).toList();
        if (able.isEmpty()) {
            return;
        }
        group.forEach(input -> input.removeAttr("checked"));
        List<Element> shuffled = new ArrayList<>(able);
        Collections.shuffle(shuffled, random);
        boolean several = "checkbox".equals(group.get(0).attr("type")) && !one;
        int count = several ? 1 + random.nextInt(Math.min(4, able.size())) : 1;
        shuffled.subList(0, Math.min(count, able.size())).forEach(input -> input.attr("checked", "checked"));
    }

    private void select(Element select) {
        List<Element> options = select.select("option:not([disabled])").stream()
                .filter(option -> !option.attr("value").isEmpty())
                .toList();
        if (!options.isEmpty()) {
            select.select("option").removeAttr("selected");
            options.get(random.nextInt(options.size())).attr("selected", "selected");
        }
    }

    private void type(Element input) {
        String text = switch (input.attr("type")) {
            case "number" -> number(input);
            case "date" ->
                "20" + (10 + random.nextInt(20)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case "datetime-local" -> "2019-05-1" + random.nextInt(10) + "T0" + random.nextInt(10) + ":30";
            case "month" -> "2019-0" + (1 + random.nextInt(9));
            case "week" -> "2019-W1" + random.nextInt(10);
            case "time" -> "1" + random.nextInt(10) + ":15";
            case "email" -> "ola" + random.nextInt(100) + "@example.no";
            case "tel" -> "2222222" + random.nextInt(10);
            case "url" -> "https://example.no/" + random.nextInt(100);
            default ->
                "decimal".equals(input.attr("inputmode")) || "numeric".equals(input.attr("inputmode"))
                        ? number(input)
                        : TEXTS.get(random.nextInt(TEXTS.size()));
        };
        if ("textarea".equals(input.tagName())) {
            input.text(text);
        } else {
            input.attr("value", text.replace("\n", " "));
        }
    }

    /** Small whole numbers fit most limits; what they do not fit is said, and tried again. */
    private String number(Element input) {
        int min = input.attr("min").matches("-?[0-9]{1,6}") ? Integer.parseInt(input.attr("min")) : 0;
        int max = input.attr("max").matches("-?[0-9]{1,6}") ? Integer.parseInt(input.attr("max")) : min + 50;
        return String.valueOf(min + random.nextInt(Math.max(1, Math.min(50, max - min + 1))));
    }
}
