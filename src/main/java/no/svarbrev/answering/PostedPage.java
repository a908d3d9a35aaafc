package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Form;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Typed;
import no.svarbrev.response.PageSave;

/**
 * A page as the browser sent it, read against the version it was shown from. Only the questions that the page showed are
 * touched; what cannot be read stays in the form with its fault and is not saved.
 */
final class PostedPage {
    /** The field that names each question the page showed. */
    static final String SHOWN = "shown";

    /** The field that says which version the page was made from: {@code nav-leder/1}. */
    static final String VERSION = "version";

    static final String ACTION = "action";
    private static final Set<String> OWN_FIELDS = Set.of(SHOWN, VERSION, ACTION);

    private final Questionnaire questionnaire;
    private final Page page;
    private final List<Question> shown;
    private final Form form;
    private final ObjectNode given = JsonNodeFactory.instance.objectNode();
    private final List<String> replaced = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private PostedPage(Questionnaire questionnaire, Page page, List<Question> shown, Form form) {
        this.questionnaire = questionnaire;
        this.page = page;
        this.shown = shown;
        this.form = form;
        shown.forEach(this::read);
    }

    /**
     * @param fields the names of all fields that were sent
     * @throws Problem when a field does not belong to the page
     */
    static PostedPage read(Questionnaire questionnaire, Page page, Set<String> fields, Form form) {
        List<Question> shown = page.questions().stream()
                .filter(question -> form.all(SHOWN).contains(question.name()))
                .toList();
        Set<String> known = new HashSet<>(OWN_FIELDS);
        shown.forEach(question -> known.addAll(fields(question)));
        fields.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.badRequest(
                    "unknown_field", "Feltet «" + name + "» hører ikke til på denne siden. Ingenting er lagret.");
        });
        if (shown.size() < form.all(SHOWN).stream().distinct().count()) {
            throw Problem.badRequest("unknown_field", "Siden viser til et spørsmål som ikke hører til på den.");
        }
        return new PostedPage(questionnaire, page, shown, form);
    }

    private static List<String> fields(Question question) {
        List<String> fields = new ArrayList<>();
        if (question instanceof Question.Matrix matrix) {
            matrix.rows().forEach(row -> fields.add(matrix.field(row)));
        } else {
            fields.add(question.name());
        }
        question.prompt()
                .comment()
                .ifPresent(text -> fields.add(question.prompt().commentName()));
        return fields;
    }

    private void read(Question question) {
        keep(question.name(), question.read(form));
        question.prompt().comment().ifPresent(text -> {
            String name = question.prompt().commentName();
            keep(name, Typed.text(question.name(), name, form.first(name)));
        });
    }

    private void keep(String name, Typed typed) {
        faults.addAll(typed.faults());
        if (typed.faults().isEmpty()) {
            replaced.add(name);
            JsonNode value = typed.value();
            if (!value.isMissingNode()) {
                given.set(name, value);
            }
        }
    }

    /** The button that was pressed. */
    Action action() {
        return Action.of(form.first(ACTION)).orElse(Action.NEXT);
    }

    /** Who goes back or leaves is not finished with the page. */
    PageSave save() {
        return new PageSave(
                questionnaire.code(),
                questionnaire.version(),
                faults.isEmpty() && action() == Action.NEXT ? Optional.of(page.name()) : Optional.empty(),
                replaced,
                given);
    }

    /** What could not be read at all. */
    List<Fault> unreadable() {
        return List.copyOf(faults);
    }

    boolean showed(Question question) {
        return shown.contains(question);
    }

    Page page() {
        return page;
    }

    Form form() {
        return form;
    }

    /** The stored answers shown as a form, for a page that has not been posted. */
    static Form formOf(ObjectNode answers) {
        return field -> {
            JsonNode value = answers.path(field);
            int dot = field.indexOf('.');
            if (value.isMissingNode() && dot > 0) {
                value = answers.path(field.substring(0, dot)).path(field.substring(dot + 1));
            }
            return texts(value);
        };
    }

    private static List<String> texts(JsonNode value) {
        if (value.isMissingNode() || value.isObject()) {
            return List.of();
        }
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(element -> all.add(element.asText()));
            return all;
        }
        return List.of(value instanceof TextNode ? value.textValue() : value.asText());
    }
}
