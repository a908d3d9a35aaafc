package no.svarbrev.form;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a page by name, as sent or as they would be; names differ by case, as the questionnaire's do. */
public record PostedForm(Map<String, List<String>> fields) implements Form {
    public static PostedForm of(MultiMap sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.entries()
                .forEach(entry -> fields.computeIfAbsent(entry.getKey(), none -> new ArrayList<>())
                        .add(entry.getValue()));
        return new PostedForm(fields);
    }

    @Override
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** With these fields in the place of those of the same names. */
    PostedForm with(Map<String, List<String>> others) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.putAll(others);
        return new PostedForm(all);
    }
}
