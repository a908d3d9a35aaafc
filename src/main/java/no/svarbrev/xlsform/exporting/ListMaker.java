package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.xlsform.workbook.Columns;
import no.svarbrev.xlsform.workbook.Draft;

/** The lists of choices; questions with the same choices share one. */
final class ListMaker {
    private static final String CODE = "[A-Za-z0-9_]{1,64}";

    private final Draft draft;
    private final RowMaker rows;
    private final Map<List<Map<String, String>>, String> names = new LinkedHashMap<>();
    private final Map<String, String> ofQuestions = new HashMap<>();

    ListMaker(Draft draft, RowMaker rows) {
        this.draft = draft;
        this.rows = rows;
    }

    /** @return the name of the list that holds these choices, columns or rows */
    String list(Part owner, String property, String repeat) {
        List<Map<String, String>> listed = new ArrayList<>();
        boolean other = owner.json().path("showOtherItem").asBoolean();
        Optional<String> column = byColumn(owner);
        for (Part choice : owner.list(property)) {
            Map<String, String> row = choice(choice, owner, repeat);
            column.ifPresent(name -> row.put(name, conditionValue(choice)));
            if (other && row.get("name").equals("other")) {
                choice.fault("the value «other» is what showOtherItem adds");
            }
            listed.add(row);
        }
        if (listed.isEmpty()) {
            owner.fault("a question needs " + property);
        }
        if (other && owner.has("otherText")) {
            Map<String, String> row = new LinkedHashMap<>(Map.of("name", "other"));
            rows.plain(row, "label", owner.at("otherText"), repeat);
            listed.add(row);
        }
        String name = named(listed, owner.text("name"));
        ofQuestions.put(owner.text("name"), name);
        return name;
    }

    Optional<String> ofQuestion(String question) {
        return Optional.ofNullable(ofQuestions.get(question));
    }

    private String named(List<Map<String, String>> listed, String question) {
        String known = names.get(listed);
        if (known != null) {
            return known;
        }
        String name = question;
        for (int number = 2; names.containsValue(name); number++) {
            name = question + "_" + number;
        }
        names.put(listed, name);
        draft.choices(name, listed);
        return name;
    }

    private Map<String, String> choice(Part choice, Part owner, String repeat) {
        boolean object = choice.json().isObject();
        String code = (object ? choice.json().path("value") : choice.json()).asText();
        if (object) {
            choice.allowOnly(allowed(owner.text("type")));
        }
        if (!code.matches(CODE)) {
            choice.fault("the value «" + code + "» is not 1 to 64 letters a–z, digits or _");
        }
        Map<String, String> row = new LinkedHashMap<>(Map.of("name", code));
        rows.titled(row, choice.at("text"), code, repeat);
        return row;
    }

    private static Set<String> allowed(String type) {
        return switch (type) {
            case "matrix" -> Set.of("value", "text");
            case "checkbox", "tagbox" -> Set.of("value", "text", "visibleIf", "isExclusive");
            default -> Set.of("value", "text", "visibleIf");
        };
    }

    /** The conditions of the choices as one filter over their names or over a column of their own. */
    void filter(Part owner, Map<String, String> row, String repeat) {
        List<String> parts = new ArrayList<>();
        for (Part choice : owner.list("choices")) {
            if (choice.has("visibleIf")) {
                Part condition = choice.at("visibleIf");
                rows.parsed(condition)
                        .flatMap(parsed -> rows.written(parsed, condition, repeat, ""))
                        .ifPresent(text -> parts.add("(name != '" + choice.text("value") + "' or " + text + ")"));
            }
        }
        Optional<String> column = byColumn(owner);
        if (column.isPresent()) {
            row.put("choice_filter", column.get() + " = ${" + column.get() + "}");
        } else if (!parts.isEmpty()) {
            row.put("choice_filter", String.join(" and ", parts));
        }
        if (!parts.isEmpty() && owner.json().path("showOtherItem").asBoolean()) {
            owner.at("showOtherItem").fault("cannot be expressed beside conditions of choices");
        }
    }

    /** The question that every choice names in a condition such as {@code {county} = 'oslo'}: a cascade. */
    private static Optional<String> byColumn(Part owner) {
        Optional<String> column = Optional.empty();
        for (JsonNode choice : owner.json().path("choices")) {
            String condition = choice.path("visibleIf").asText("");
            if (!condition.matches("\\{[A-Za-z][A-Za-z0-9_]*\\} = '[A-Za-z0-9_]+'")) {
                return Optional.empty();
            }
            String name = condition.substring(1, condition.indexOf('}'));
            if (column.isPresent() && !column.get().equals(name)
                    || !Columns.isRead(Columns.CHOICES, name)
                    || Set.of("name", "label", "list_name", "value", "caption").contains(name)) {
                return Optional.empty();
            }
            column = Optional.of(name);
        }
        return column;
    }

    private static String conditionValue(Part choice) {
        String condition = choice.text("visibleIf");
        return condition.substring(condition.indexOf('\'') + 1, condition.length() - 1);
    }
}
