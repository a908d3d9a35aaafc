package no.svarbrev.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.rule.Fault;

/**
 * A page as the browser sent it, read against the version it was shown from. Only the questions that the page showed are
 * touched; what cannot be read stays in the form with its fault and is not saved.
 */
public final class PostedPage {
    /** The field that names each question the page showed, those inside rows and panels by their path. */
    public static final String SHOWN = "shown";

    /** The field that says which version the page was made from: {@code nav-leder/1}. */
    public static final String VERSION = "version";

    public static final String ACTION = "action";

    /** The field that names each warning the page showed. */
    public static final String NOTED = "noted";

    private static final Set<String> OWN_FIELDS =
            Set.of(SHOWN, VERSION, ACTION, NOTED, Seen.REVISION, Seen.MARK, Seen.SHOWED, Seen.TOUCHED, Seen.SHEET);

    private final Questionnaire questionnaire;
    private final Page page;
    private final Pressed pressed;
    private final PostedForm form;
    private final Set<String> shown;
    private final Seen seen;
    private final ObjectNode given = JsonNodeFactory.instance.objectNode();
    private final List<String> replaced = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private PostedPage(Questionnaire questionnaire, Page page, Pressed pressed, PostedForm form) {
        this.questionnaire = questionnaire;
        this.page = page;
        this.pressed = pressed;
        this.form = form;
        this.shown = new HashSet<>(form.all(SHOWN));
        this.seen = Seen.of(form, page);
        shownOn(page, form).forEach(this::read);
    }

    /** @throws Problem when a field does not belong to the page */
    public static PostedPage read(Questionnaire questionnaire, Page page, PostedForm sent) {
        List<Question> questions = shownOn(page, sent);
        KnownFields known = KnownFields.of(questions, sent);
        sent.names().stream()
                .filter(name -> !OWN_FIELDS.contains(name) && !known.knows(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badRequest(
                            "unknown_field",
                            "Feltet «" + name + "» hører ikke til på denne siden. Ingenting er lagret.");
                });
        refuseTwins(known, sent);
        if (!sent.all(SHOWN).stream().allMatch(known::hasQuestion)) {
            throw Problem.badRequest("unknown_field", "Siden viser til et spørsmål som ikke hører til på den.");
        }
        Pressed pressed = Pressed.of(sent.first(ACTION));
        return new PostedPage(questionnaire, page, pressed, ListChange.of(pressed, questions, sent));
    }

    /** No browser sends two answers to a question that takes one. */
    private static void refuseTwins(KnownFields known, PostedForm sent) {
        sent.names().stream()
                .filter(name -> sent.all(name).size() > 1 && !OWN_FIELDS.contains(name) && !known.mayRepeat(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badRequest(
                            "duplicate_field", "Feltet «" + name + "» kom to ganger. Ingenting er lagret.");
                });
    }

    private static List<Question> shownOn(Page page, PostedForm form) {
        List<String> shown = form.all(SHOWN);
        return page.questions().stream()
                .filter(question -> question.shape() != Shape.CALCULATION && shown.contains(question.name()))
                .toList();
    }

    private void read(Question question) {
        keep(question, question.prompt().key(), PostedAnswer.read(question, form, question.name()));
        if (question.keepsText()) {
            String field = Prompt.commentName(question.name());
            keep(question, question.prompt().commentName(), TypedText.read(question.name(), field, form.first(field)));
        }
    }

    /** Of a grid or list what could be read is kept, whatever else is wrong in it. */
    private void keep(Question question, String key, Typed typed) {
        faults.addAll(typed.faults());
        if (typed.faults().isEmpty() || !question.parts().isEmpty()) {
            replaced.add(key);
            JsonNode value = typed.value();
            if (!value.isMissingNode()) {
                given.set(key, value);
            }
        }
    }

    public Pressed pressed() {
        return pressed;
    }

    /** Only who goes on is finished with the page. */
    public PageSave save() {
        boolean finished = faults.isEmpty() && pressed.action() == Action.NEXT;
        return new PageSave(
                questionnaire.code(),
                questionnaire.version(),
                finished ? Optional.of(page.name()) : Optional.empty(),
                finished ? replaced : changed(),
                replaced,
                given,
                Optional.empty(),
                seen.sheet().map(id -> new PageSave.Sheet(page.name(), id, JsonNodeFactory.instance.objectNode())));
    }

    /** A default on a page that is left unfinished is nobody's answer yet. */
    private List<String> changed() {
        return replaced.stream()
                .filter(key -> !seen.isLeftAlone(key, given.path(key)))
                .toList();
    }

    public Seen seen() {
        return seen;
    }

    /** What could not be read at all. */
    public List<Fault> unreadable() {
        return List.copyOf(faults);
    }

    /** Whether the page showed the question with this name or path. */
    public boolean showed(String field) {
        return shown.contains(field);
    }

    /** Whether the page showed this warning. */
    boolean noted(Fault warning) {
        return form.all(NOTED).contains(mark(warning));
    }

    /** What tells a warning from others on the page. */
    public static String mark(Fault warning) {
        return warning.field() + "/" + warning.kind();
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Page page() {
        return page;
    }

    PostedForm form() {
        return form;
    }
}
