package no.svarbrev.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.routing.ShownQuestion;

/** What a respondent may type or tick of one question of a {@link RandomForm}, blank among it. */
final class RandomFields {
    private RandomFields() {}

    static Map<String, List<String>> to(ShownQuestion state, Random random) {
        String field = state.field();
        List<String> codes = state.choices().stream().map(Choice::code).toList();
        return switch (state.kind()) {
            case RADIOGROUP -> Map.of(field, some(one(codes, random), random));
            case CHECKBOX ->
                Map.of(
                        field,
                        codes.stream().filter(code -> random.nextBoolean()).toList());
            case TEXT -> Map.of(field, some(one(List.of("ord", "-9"), random), random));
            case NUMBER -> Map.of(field, some(String.valueOf(random.nextInt(40) - 20), random));
            case MATRIX -> {
                Map<String, List<String>> rows = new HashMap<>();
                state.rows().forEach(row -> rows.put(field + "." + row.code(), some(one(codes, random), random)));
                yield rows;
            }
            case PANELDYNAMIC -> Map.of(field + ".0.t", some("navn", random));
            default -> Map.of();
        };
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> some(String value, Random random) {
        return random.nextInt(4) == 0 ? List.of() : List.of(value);
    }
}
