package no.svarbrev.routing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;

/**
 * How much CPU the saving of one page takes in a questionnaire of 1,000 questions, of which two in three are shown on a
 * condition. To be run by hand: {@code java … no.svarbrev.routing.ThousandQuestions}.
 */
final class ThousandQuestions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int QUESTIONS = 1_000;
    private static final int PER_PAGE = 10;
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 1_000;

    private ThousandQuestions() {}

    public static void main(String[] none) throws Exception {
        Questionnaire questionnaire = QuestionnaireReader.read("tusen", 1, JSON.writeValueAsBytes(definition()));
        Answers answers = new Answers(answers());
        run(questionnaire, answers, WARM_UP);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        int found = run(questionnaire, answers, ROUNDS);
        double millis = (threads.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
        System.out.printf(Locale.ROOT, "%.3f ms CPU per page save (%d found)%n", millis, found);
    }

    /** What a page save asks for: the way, what is wrong on the page, where to go. */
    private static int run(Questionnaire questionnaire, Answers answers, int rounds) {
        List<String> saved =
                questionnaire.pages().stream().map(page -> page.name()).toList();
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            Route route = Route.of(questionnaire, answers, Circumstances.at(Clock.systemUTC()));
            ShownPage page = route.pages().get(round % route.pages().size());
            found += route.faults(page).size();
            found += route.firstUnfinished(saved).isPresent() ? 1 : 0;
        }
        return found;
    }

    private static ObjectNode definition() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode pages = root.putArray("pages");
        for (int page = 0; page < QUESTIONS / PER_PAGE; page++) {
            ObjectNode json = pages.addObject().put("name", "side" + page);
            if (page % 5 == 4) {
                json.put("visibleIf", "{q" + (page * PER_PAGE - 1) + "} notempty");
            }
            ArrayNode elements = json.putArray("elements");
            for (int place = 0; place < PER_PAGE; place++) {
                question(elements.addObject(), page * PER_PAGE + place);
            }
        }
        return root;
    }

    private static void question(ObjectNode json, int number) {
        json.put("name", "q" + number).put("title", "Spørsmål " + number);
        switch (number % 4) {
            case 0 ->
                json.put("type", "radiogroup").putArray("choices").add("ja").add("nei");
            case 1 -> json.put("type", "text").put("inputType", "number").put("isRequired", true);
            case 2 ->
                json.put("type", "checkbox")
                        .putArray("choices")
                        .add("a")
                        .add("b")
                        .add("c");
            default -> json.put("type", "comment");
        }
        if (number % 3 > 0 && number > 7) {
            json.put("visibleIf", "{q" + (number / 4 * 4 - 4) + "} = 'ja' and {q" + (number / 4 * 4 - 3) + "} >= 3");
        }
    }

    private static ObjectNode answers() {
        ObjectNode answers = JSON.createObjectNode();
        for (int number = 0; number < QUESTIONS; number++) {
            switch (number % 4) {
                case 0 -> answers.put("q" + number, number % 8 == 0 ? "ja" : "nei");
                case 1 -> answers.put("q" + number, number % 7);
                case 2 -> answers.putArray("q" + number).add("a").add("c");
                default -> answers.put("q" + number, "Fritekst");
            }
        }
        return answers;
    }
}
