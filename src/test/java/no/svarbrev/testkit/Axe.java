package no.svarbrev.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core's judgement of the page in the browser, by the success criteria of WCAG 2.1 A and AA that it can decide. */
public final class Axe {
    private static final List<String> CRITERIA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String SCRIPT = script();

    /** All that looks at colours; nothing else in axe-core differs between a light page and the same page in dark. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String VIOLATIONS = """
            const found = await axe.run(document, {
              runOnly: {type: args[0], values: args[1]}, resultTypes: ['violations'], elementRef: false
            });
            return found.violations.flatMap(rule => rule.nodes.map(node =>
              rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')));
            """;

    private Axe() {}

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong, a line for each element; none when all is well. */
    public static List<String> violations(Chromium browser) {
        return violations(browser, "tag", CRITERIA);
    }

    /** For a page that was judged as a whole in its other colours. */
    public static List<String> violationsOfColour(Chromium browser) {
        return violations(browser, "rule", COLOURS);
    }

    private static List<String> violations(Chromium browser, String kind, List<String> rules) {
        if (!(Boolean) browser.run("return 'axe' in window")) {
            browser.run(SCRIPT);
        }
        return ((List<?>) browser.await(VIOLATIONS, kind, rules))
                .stream().map(String::valueOf).toList();
    }
}
