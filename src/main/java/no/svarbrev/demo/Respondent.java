package no.svarbrev.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Someone who is being dealt answers: what the frame knew, what has been said so far, and which questions have been asked.
 * Lives only while a sample is made.
 */
final class Respondent {
    private static final String LAST_PAGE = "last_page";

    private final String unit;
    private final Map<String, List<String>> said = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final ObjectNode answers = JsonNodeFactory.instance.objectNode();

    Respondent(String unit, Map<String, String> background) {
        this.unit = unit;
        background.forEach((key, value) -> said.put(key, List.of(value)));
    }

    String unit() {
        return unit;
    }

    ObjectNode answers() {
        return answers;
    }

    boolean said(String key, String value) {
        return said.getOrDefault(key, List.of()).contains(value);
    }

    OptionalDouble number(String key) {
        return said.getOrDefault(key, List.of()).stream()
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }

    /** Whether they are still on board at this page. */
    boolean comesTo(int page) {
        return number(LAST_PAGE).orElse(page) >= page;
    }

    boolean wasAsked(String key) {
        return asked.contains(key);
    }

    void ask(String key) {
        asked.add(key);
    }

    void answer(Kind kind, String key, List<String> values) {
        said.put(key, values);
        kind.write(answers, key, values);
    }
}
