package no.svarbrev.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the web addresses in a line of text, so that they can be pressed where they stand. */
final class LinkedText {
    /** Up to a blank or a quotation mark; what ends a sentence or a bracket is none of the address. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]*[^\\s<>\"«».,;:!?'()\\[\\]]");

    private LinkedText() {}

    /** A piece of the line; {@code link} when it is an address. */
    record Part(String text, boolean link) {}

    static List<Part> of(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int end = 0;
        while (address.find()) {
            add(parts, line.substring(end, address.start()), false);
            add(parts, address.group(), true);
            end = address.end();
        }
        add(parts, line.substring(end), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean link) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, link));
        }
    }
}
