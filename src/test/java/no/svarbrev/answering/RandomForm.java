package no.svarbrev.answering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;

/**
 * A random questionnaire of most kinds of question, with conditions, defaults, calculations, panels that stand there from the
 * start, options that depend on earlier answers, and triggers that skip and set; beside it, what its author meant.
 *
 * @param text as it was written
 * @param skip the trigger that leads past pages, when there is one
 * @param set the question that a trigger answers, when there is one
 */
record RandomForm(Questionnaire questionnaire, String text, Optional<Skip> skip, Optional<String> set) {
    /** From the question on one page to a page further on, when the answer is «a». */
    record Skip(String question, int from, int to) {}

    static final List<String> CODES = List.of("a", "b", "c");

    private static final List<String> TICKS = List.of("[`b`]", "[`b`,`c`]");

    static RandomForm of(Random random) {
        return new Making(random).form();
    }

    /** Made from the first page to the last; conditions ask for earlier answers. */
    private static final class Making {
        private final Random random;
        private final List<String> choices = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        Making(Random random) {
            this.random = random;
        }

        RandomForm form() {
            int count = 2 + random.nextInt(5);
            String pages = IntStream.range(0, count).mapToObj(this::page).collect(Collectors.joining(","));
            Optional<Skip> skip = count > 2 && random.nextInt(3) == 0
                    ? Optional.of(new Skip("q0_0", 0, 2 + random.nextInt(count - 2)))
                    : Optional.empty();
            List<String> triggers = new ArrayList<>();
            skip.ifPresent(found ->
                    triggers.add("{'type':'skip','expression':'{q0_0} = `a`','gotoName':'q" + found.to() + "_0'}"));
            Optional<String> set =
                    !texts.isEmpty() && random.nextInt(3) == 0 ? Optional.of(one(texts)) : Optional.empty();
            set.ifPresent(name -> triggers.add(
                    "{'type':'setvalue','expression':'{q0_0} = `b`','setToName':'" + name + "','setValue':'satt'}"));
            String text = ("{'pages':[" + pages + "],'triggers':[" + String.join(",", triggers) + "]}")
                    .replace('\'', '"')
                    .replace('`', '\'');
            return new RandomForm(
                    QuestionnaireReader.read("tilfeldig", 1, text.getBytes(StandardCharsets.UTF_8)), text, skip, set);
        }

        private String page(int page) {
            String condition = page == 0 ? "" : condition();
            String questions = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(number -> question("q" + page + "_" + number, page == 0 && number == 0))
                    .collect(Collectors.joining(","));
            return "{'name':'p" + page + "'" + condition + ",'elements':[" + questions + "]}";
        }

        private String question(String name, boolean first) {
            if (first) {
                choices.add(name);
                return "{'type':'radiogroup','name':'" + name + "','choices':['a','b','c']}";
            }
            String start = "{'name':'" + name + "'" + condition();
            return switch (random.nextInt(8)) {
                case 0, 1 -> {
                    String last = last();
                    choices.add(name);
                    yield start + ",'type':'radiogroup','choices':['a','b'," + last + "]" + preset("`a`") + "}";
                }
                case 2 -> start + ",'type':'checkbox','choices':['a','b'," + last() + "]" + preset(one(TICKS)) + "}";
                case 3 -> {
                    texts.add(name);
                    yield start + ",'type':'text'" + preset("`forvalg`") + "}";
                }
                case 4 -> start + ",'type':'text','inputType':'number'" + preset("7") + "}";
                case 5 -> start + ",'type':'matrix','columns':['a','b'],'rows':['r1','r2']}";
                case 6 ->
                    start + ",'type':'paneldynamic','panelCount':1,'templateElements':[{'type':'text','name':'t'"
                            + preset("`forvalg`") + "}]}";
                default -> start + ",'type':'expression','expression':'1 + 1'}";
            };
        }

        /** An option that may not be offered to all. */
        private String last() {
            return choices.isEmpty() || random.nextInt(2) == 0
                    ? "'c'"
                    : "{'value':'c','visibleIf':'" + comparison() + "'}";
        }

        private String preset(String value) {
            return random.nextInt(3) == 0 ? ",'defaultValue':" + value.replace('`', '\'') : "";
        }

        private String condition() {
            return choices.isEmpty() || random.nextInt(2) == 0 ? "" : ",'visibleIf':'" + comparison() + "'";
        }

        private String comparison() {
            return "{" + one(choices) + "} " + (random.nextBoolean() ? "=" : "<>") + " `" + one(CODES) + "`";
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
