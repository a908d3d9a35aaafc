package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.svarbrev.platform.Pages;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Form;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.QuestionnaireReader;
import no.svarbrev.response.Response;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Route;

/** Every page a respondent can meet, as HTML, made from the real questionnaires without a server. */
final class RenderedPages {
    static final List<String> CODES = List.of("intro-leder", "nav-leder", "som-brukerundersokelse");
    private static final Instant NOON = Instant.parse("2017-10-02T10:00:00Z");
    private static final String TOKEN = "0123456789abcdefABCDEF";

    private final Pages pages = new Pages();
    private final Map<String, String> htmlByName = new LinkedHashMap<>();

    /** By a name such as {@code nav-leder-moter-filled}. */
    static Map<String, String> all() {
        RenderedPages rendered = new RenderedPages();
        CODES.forEach(code -> rendered.add(questionnaire(code)));
        return rendered.htmlByName;
    }

    static Questionnaire questionnaire(String code) {
        try {
            return QuestionnaireReader.read(code, 1, Files.readAllBytes(Path.of("questionnaires", code, "1.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Questionnaire form) {
        String code = form.code() + "-";
        Answers none = new Answers(JsonNodeFactory.instance.objectNode());
        Answers filled = filled(form, choices -> choices.get(0));
        Standing fresh = standing(form, none, List.of());
        Standing done =
                standing(form, filled, form.pages().stream().map(Page::name).toList());
        show(code + "intro", "intro", AnswerPages.IntroView.of(fresh, TOKEN));
        show(code + "later", "later", AnswerPages.LaterView.of(fresh, TOKEN));
        show(code + "review-unfinished", "review", AnswerPages.ReviewView.of(fresh, TOKEN));
        show(code + "review", "review", AnswerPages.ReviewView.of(done, TOKEN));
        show(code + "receipt", "receipt", AnswerPages.ReceiptView.of(done));
        show(code + "before", "not-open", AnswerPages.NotOpenView.before(done.visit()));
        show(code + "after", "not-open", AnswerPages.NotOpenView.after(done.visit()));
        addPages(form, "", none);
        addPages(form, "-filled", filled);
        addPages(form, "-otherwise", filled(form, choices -> choices.get(choices.size() - 1)));
    }

    private void addPages(Questionnaire form, String state, Answers answers) {
        Route route = new Route(form, answers);
        for (Page page : route.pages()) {
            Form stored = PostedPage.formOf(answers.data());
            String name = form.code() + "-" + page.name() + state;
            show(name, new AnswerPages.Filled(route, page, stored, List.of()));
            List<Fault> faults = route.shownQuestions(page).stream()
                    .flatMap(question -> faults(route, question))
                    .toList();
            if (!faults.isEmpty()) {
                show(name + "-faulty", new AnswerPages.Filled(route, page, field -> List.of("tolv"), faults));
            }
        }
    }

    /** What is wrong when the question is left blank, or a word stands where a number should. */
    private static Stream<Fault> faults(Route route, Question question) {
        return question.kind() == Question.Kind.NUMBER
                ? question.read(field -> List.of("tolv")).faults().stream()
                : question.faults(JsonNodeFactory.instance.missingNode(), route.choices(question)).stream();
    }

    private void show(String name, AnswerPages.Filled filled) {
        show(name, "page", AnswerPages.PageView.of(filled, true, TOKEN));
    }

    private void show(String name, String template, Object view) {
        htmlByName.put(name, pages.template("answering/" + template).text(view));
    }

    private static Standing standing(Questionnaire form, Answers answers, List<String> saved) {
        Response response =
                new Response(new UUID(1, 1), 417, 1, "nb", NOON, Optional.of(NOON), answers, saved, saved.size());
        Visit visit = new Visit(
                new UUID(1, 2),
                new UUID(1, 3),
                "Ledere",
                "Samarbeid 2017",
                true,
                form.code(),
                1,
                NOON,
                Optional.of(NOON.plusSeconds(1_728_000)),
                Optional.of(response));
        return new Standing(visit, form, NOON);
    }

    /** An answer to every question: the choice that is picked, or all that may be ticked together. */
    private static Answers filled(Questionnaire form, Function<List<Choice>, Choice> pick) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        form.questions().forEach(question -> answers.set(question.name(), answer(form, question, pick)));
        return new Answers(answers);
    }

    private static JsonNode answer(Questionnaire form, Question question, Function<List<Choice>, Choice> pick) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<Choice> choices = form.choicesOf(question);
        return switch (question.kind()) {
            case RADIOGROUP -> json.textNode(pick.apply(choices).code());
            case CHECKBOX -> {
                var ticked = json.arrayNode();
                choices.stream().filter(choice -> !choice.exclusive()).forEach(choice -> ticked.add(choice.code()));
                yield ticked;
            }
            case TEXT -> json.textNode("Ærlig talt: <b>\"øving\" & 'åpenhet'</b>");
            case COMMENT -> json.textNode("\nFørste linje er tom.\n{{title}} </textarea><script>alert(1)</script>");
            case NUMBER -> json.numberNode(12.5);
            case MATRIX -> {
                var rows = json.objectNode();
                ((Question.Matrix) question)
                        .rows()
                        .forEach(row -> rows.put(row.code(), pick.apply(choices).code()));
                yield rows;
            }
        };
    }
}
