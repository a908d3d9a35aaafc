package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.svarbrev.form.Filled;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.PostedAnswer;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.view.Around;
import no.svarbrev.form.view.MeanwhileView;
import no.svarbrev.form.view.PageView;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.page.Head;
import no.svarbrev.platform.page.Look;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.response.Response;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.study.Survey;

/** Every page a respondent can meet, as HTML, made from the real questionnaires without a server. */
final class RenderedPages {
    static final List<String> CODES = List.of("intro-leder", "nav-leder", "som-brukerundersokelse");
    private static final List<MeanwhileView> MEANWHILE = List.of(
            new MeanwhileView("main", "Et spørsmål", "Ja", true), new MeanwhileView("main", "Et til", "Nei", false));

    private static final Head HEAD = Head.of("nb", List.of("nb", "nn"), "", "", new Look("", "", true));

    private static final Instant NOON = Instant.parse("2017-10-02T10:00:00Z");
    private static final Link LINK = new Link("0123456789abcdefABCDEF");

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
        show(code + "intro", "answering/intro", OutsideViews.IntroView.of(fresh, LINK));
        show(code + "later", "answering/later", OutsideViews.LaterView.of(fresh, LINK, ""));
        show(code + "review-unfinished", "answering/review", ReviewView.of(fresh, fresh.route(), LINK));
        show(code + "review", "answering/review", ReviewView.of(done, done.route(), LINK));
        show(code + "receipt", "answering/receipt", OutsideViews.ReceiptView.of(done, LINK));
        show(code + "before", "answering/not-open", OutsideViews.NotOpenView.before(done));
        show(code + "after", "answering/not-open", OutsideViews.NotOpenView.after(done));
        addPages(form, "", none);
        addPages(form, "-filled", filled);
        addPages(form, "-otherwise", filled(form, choices -> choices.get(choices.size() - 1)));
    }

    private void addPages(Questionnaire form, String state, Answers answers) {
        Route route = standing(form, answers, List.of()).route();
        for (ShownPage page : route.pages()) {
            String name = form.code() + "-" + page.page().name() + state;
            show(name, Filled.stored(route, page));
            Filled faulty = faulty(form, answers, page.page());
            if (!faulty.faults().isEmpty()) {
                show(name + "-faulty", faulty);
            }
        }
    }

    /** The page when every question on it is left blank, and a word stands where a number should. */
    private static Filled faulty(Questionnaire form, Answers answers, Page page) {
        ObjectNode blank = answers.data().deepCopy();
        page.questions().forEach(question -> blank.remove(question.prompt().key()));
        Route route = standing(form, new Answers(blank), List.of()).route();
        ShownPage state = route.page(page);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>(route.faults(state));
        state.questions()
                .filter(question -> question.isShown() && question.kind() == Question.Kind.NUMBER)
                .forEach(question -> {
                    typed.put(question.field(), List.of("tolv"));
                    faults.addAll(PostedAnswer.read(question.question(), new PostedForm(typed), question.field())
                            .faults());
                });
        return new Filled(route, state, new PostedForm(typed), faults, List.of());
    }

    private void show(String name, Filled filled) {
        Response response = standing(
                        filled.route().questionnaire(), new Answers(JsonNodeFactory.instance.objectNode()), List.of())
                .response();
        PageAddress address = Standing.address(LINK, filled.page(), response, "");
        show(name, "form/page", PageView.of(filled, HEAD, new Around("", true, ""), address, MEANWHILE));
    }

    private void show(String name, String template, Object view) {
        htmlByName.put(name, pages.template(template).text(view));
    }

    private static Standing standing(Questionnaire form, Answers answers, List<String> saved) {
        Response response =
                new Response(new UUID(1, 1), 417, 1, "nb", NOON, Optional.of(NOON), answers, saved, saved.size());
        Visit visit = new Visit(
                Visit.WayIn.PERSONAL,
                new Look("", "", true),
                form.code(),
                1,
                NOON,
                Optional.of(NOON.plusSeconds(1_728_000)),
                Survey.Allowed.NOTHING,
                JsonNodeFactory.instance.objectNode(),
                "nb",
                Declaration.Stance.NONE,
                Optional.empty(),
                Optional.of(response));
        return new Standing(visit, form, NOON);
    }

    /** An answer to every question: the choice that is picked, or all that may be ticked together. */
    private static Answers filled(Questionnaire form, Function<List<Choice>, Choice> pick) {
        return new Answers(filled(form, form.questions(), pick));
    }

    private static ObjectNode filled(
            Questionnaire form, List<Question> questions, Function<List<Choice>, Choice> pick) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        questions.forEach(question -> {
            JsonNode answer = answer(form, question, pick);
            if (!answer.isMissingNode()) {
                answers.set(question.prompt().key(), answer);
            }
        });
        return answers;
    }

    private static JsonNode answer(Questionnaire form, Question question, Function<List<Choice>, Choice> pick) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<Choice> choices = form.choicesOf(question);
        return switch (question.kind()) {
            case RADIOGROUP, DROPDOWN, BOOLEAN, RATING -> pick.apply(choices).value();
            case CHECKBOX, TAGBOX, RANKING -> {
                var ticked = json.arrayNode();
                choices.stream().filter(choice -> !choice.exclusive()).forEach(choice -> ticked.add(choice.value()));
                yield ticked;
            }
            case TEXT -> json.textNode("Ærlig talt: <b>\"øving\" & 'åpenhet'</b>");
            case COMMENT -> json.textNode("\nFørste linje er tom.\n{{title}} </textarea><script>alert(1)</script>");
            case SIGNATUREPAD -> json.textNode("data:image/png;base64,iVBORw0KGgo=");
            case NUMBER -> json.numberNode(12.5);
            case DATE -> json.textNode("2017-10-02");
            case MATRIX -> {
                var rows = json.objectNode();
                ((Matrix) question)
                        .rows()
                        .rows()
                        .forEach(row -> rows.set(row.code(), pick.apply(choices).value()));
                yield rows;
            }
            case MATRIXDROPDOWN -> {
                var rows = json.objectNode();
                ((CellMatrix) question)
                        .rows()
                        .rows()
                        .forEach(row -> rows.set(row.code(), filled(form, question.parts(), pick)));
                yield rows;
            }
            case MULTIPLETEXT -> filled(form, question.parts(), pick);
            case MATRIXDYNAMIC, PANELDYNAMIC ->
                json.arrayNode().add(filled(form, question.parts(), pick)).add(filled(form, question.parts(), pick));
            case EXPRESSION -> json.missingNode();
        };
    }
}
