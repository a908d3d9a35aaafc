package no.svarbrev.xlsform;

import static no.svarbrev.testkit.Tries.seeds;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import no.svarbrev.xlsform.xpath.Tokens;
import org.junit.jupiter.api.Test;

/** Random definitions of all that can be expressed come back from a workbook as they were. */
class RoundTripPropertyTest {
    private static final List<String> WORDS = List.of(
            "Hva",
            "mener",
            "_du_",
            "*om*",
            "#1",
            "[her](x)",
            "<b>",
            "5 < 6",
            "a_b_c",
            "\\",
            "\\*",
            "- punkt",
            "1.",
            "æøå",
            "😀",
            "{q0}",
            "'sitat'",
            "\"to\"",
            "&amp;",
            "=1+1",
            "100 %");
    private static final List<String> TYPES = List.of(
            "text",
            "number",
            "integer",
            "date",
            "comment",
            "radiogroup",
            "dropdown",
            "checkbox",
            "tagbox",
            "ranking",
            "html",
            "matrix",
            "panel");

    @Test
    void aRandomDefinitionComesBack() {
        tries(300).forAll(seeds()).checkAssert(RoundTripPropertyTest::comesBack);
    }

    private static void comesBack(long seed) {
        ObjectNode definition = definition(new Random(seed));
        assertThat(WrittenForm.reread(XlsForms.read(XlsForms.write(definition))))
                .isEqualTo(WrittenForm.reread(definition));
    }

    /** What is said in any way of writing is said in one way after the first reading. */
    @Test
    void aRandomExpressionComesBack() {
        tries(300).forAll(seeds()).checkAssert(RoundTripPropertyTest::expressionComesBack);
    }

    private static void expressionComesBack(long seed) {
        Random random = new Random(seed);
        ObjectNode definition = WrittenForm.survey(
                        "type|name|label|relevant",
                        "integer|n|N",
                        "text|t|T",
                        "select_multiple l|m|M",
                        "select_one l|o|O",
                        "date|d|D",
                        "text|sist|Sist|" + truth(random, 4))
                .choices("list_name|name|label", "l|a|A", "l|b|B")
                .read();
        // What import makes of a short expression may be longer than export takes.
        if (definition.at("/pages/0/elements/5/visibleIf").asText().length() <= Tokens.MAX_LENGTH) {
            assertThat(WrittenForm.reread(XlsForms.read(XlsForms.write(definition))))
                    .isEqualTo(WrittenForm.reread(definition));
        }
    }

    private static String truth(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return List.of(
                            "${o} = 'a'",
                            "selected(${m}, 'b')",
                            "${t} != ''",
                            "${n} > 3",
                            "${d} <= today()",
                            "count-selected(${m}) = 1",
                            "true()")
                    .get(random.nextInt(7));
        }
        return switch (random.nextInt(5)) {
            case 0 -> "(" + truth(random, depth - 1) + ") and (" + truth(random, depth - 1) + ")";
            case 1 -> truth(random, depth - 1) + " or " + truth(random, depth - 1);
            case 2 -> "not(" + truth(random, depth - 1) + ")";
            case 3 ->
                number(random, depth)
                        + List.of(" = ", " != ", " < ", " >= ").get(random.nextInt(4))
                        + number(random, depth);
            default ->
                "if(" + truth(random, depth - 1) + ", " + number(random, depth - 1) + ", 1) = "
                        + number(random, depth - 1);
        };
    }

    private static String number(Random random, int depth) {
        if (depth <= 0 || random.nextBoolean()) {
            return List.of("${n}", "2", "-1.5", "string-length(${t})", "round(${n}, 1)", "int(${n} div 2)")
                    .get(random.nextInt(6));
        }
        String operator = List.of(" + ", " - ", " * ", " div ", " mod ").get(random.nextInt(5));
        String right = operator.matches(" (div|mod) ") ? "4" : number(random, depth - 1);
        return "(" + number(random, depth - 1) + operator + right + ")";
    }

    static ObjectNode definition(Random random) {
        boolean languages = random.nextBoolean();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        title(random, root, languages);
        if (random.nextBoolean()) {
            root.put("locale", "no");
        }
        ArrayNode pages = root.putArray("pages");
        int[] count = {0};
        for (int page = 0; page < 1 + random.nextInt(3); page++) {
            ObjectNode node = pages.addObject().put("name", "side" + page);
            text(random, node, "title", languages);
            ArrayNode elements = node.putArray("elements");
            for (int element = 0; element < 1 + random.nextInt(5); element++) {
                elements.add(element(random, page == 0 && element == 0 ? "number" : type(random), count, languages));
            }
        }
        return root;
    }

    /** In one language nothing of it is Markdown; names have no place in it. */
    private static void title(Random random, ObjectNode root, boolean languages) {
        String title = phrase(random).replace("{q0}", "q0");
        if (languages && random.nextBoolean()) {
            root.putObject("title")
                    .put("default", title)
                    .put("nn", phrase(random).replace("{q0}", "q0"));
        } else {
            root.put("title", title);
        }
    }

    private static String type(Random random) {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private static ObjectNode element(Random random, String type, int[] count, boolean languages) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        String name = "q" + count[0]++;
        element.put("type", type.matches("number|integer|date") ? "text" : type).put("name", name);
        if (count[0] > 1 && random.nextInt(3) == 0) {
            element.put(
                    "visibleIf",
                    List.of("{q0} > 1", "{q0} notempty", "!({q0} = 2)").get(random.nextInt(3)));
        }
        if (type.equals("html")) {
            return element.put(
                    "html",
                    "<p>"
                            + phrase(random)
                                    .replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;") + "</p>");
        }
        text(random, element, "title", languages);
        text(random, element, "description", languages);
        if (type.equals("panel")) {
            element.putArray("elements").add(element(random, "text", count, languages));
            return element;
        }
        return question(random, type, element, languages);
    }

    private static ObjectNode question(Random random, String type, ObjectNode element, boolean languages) {
        if (!type.equals("matrix") && random.nextBoolean()) {
            element.put("isRequired", true);
        }
        switch (type) {
            case "number", "integer" -> {
                element.put("inputType", "number").put("min", random.nextInt(5)).put("max", 5 + random.nextInt(5));
                if (type.equals("integer")) {
                    element.put("step", 1 + random.nextInt(3));
                } else if (random.nextBoolean()) {
                    element.put("step", 0.25);
                }
            }
            case "date" -> element.put("inputType", "date");
            case "text", "comment" -> {
                if (random.nextBoolean()) {
                    element.put("maxLength", 1 + random.nextInt(500));
                }
            }
            case "matrix" -> {
                choices(random, element.putArray("columns"), languages, false);
                choices(random, element.putArray("rows"), languages, false);
            }
            default -> choices(random, element.putArray("choices"), languages, type.equals("checkbox"));
        }
        if (type.matches("radiogroup|checkbox|matrix") && random.nextBoolean()) {
            element.put("showCommentArea", true);
            text(random, element, "commentText", languages);
        }
        return element;
    }

    private static void choices(Random random, ArrayNode choices, boolean languages, boolean exclusive) {
        for (int choice = 0; choice < 1 + random.nextInt(4); choice++) {
            ObjectNode node = choices.addObject().put("value", "c" + choice);
            text(random, node, "text", languages);
            if (exclusive && random.nextInt(4) == 0) {
                node.put("isExclusive", true);
            }
        }
    }

    private static void text(Random random, ObjectNode node, String property, boolean languages) {
        if (random.nextInt(4) == 0) {
            return;
        }
        if (languages && random.nextBoolean()) {
            node.putObject(property).put("default", phrase(random)).put("nn", phrase(random));
        } else {
            node.put(property, phrase(random));
        }
    }

    /** Begins and ends with a letter: outer blanks are no part of a text. */
    private static String phrase(Random random) {
        StringBuilder phrase = new StringBuilder("X");
        for (int word = 0; word < random.nextInt(5); word++) {
            phrase.append(random.nextInt(3) == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return phrase.append(" x").toString();
    }
}
