package no.svarbrev.answering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.answering.QuestionView.CommentView;
import no.svarbrev.answering.QuestionView.OptionView;
import no.svarbrev.answering.QuestionView.RowView;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Form;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.routing.Route;

/** Makes the views of a page's elements from the form as typed (or as stored) and the faults found in it. */
final class QuestionViews {
    private static final String OPTIONAL = "Valgfritt";

    private final Route route;
    private final Form form;
    private final Map<String, String> errors;
    private final String language;
    private final boolean allOptional;

    /** @param allOptional whether the page says for all its questions that they may be skipped */
    QuestionViews(Route route, Form form, List<Fault> faults, String language, boolean allOptional) {
        this.route = route;
        this.form = form;
        this.errors = faults.stream().collect(Collectors.toMap(Fault::field, FaultText::of, (first, second) -> first));
        this.language = language;
        this.allOptional = allOptional;
    }

    QuestionView of(Element element) {
        return element instanceof Question question ? question(question) : html((HtmlText) element);
    }

    /** The id of the field that a fault is about: where the link of the error summary leads. */
    static String anchor(Route route, Fault fault) {
        Question question = route.questionnaire().question(fault.question()).orElseThrow();
        if (fault.field().equals(question.prompt().commentName())) {
            return id(fault.field());
        }
        return switch (question.kind()) {
            case TEXT, NUMBER, COMMENT -> id(question.name());
            case RADIOGROUP, CHECKBOX ->
                route.choices(question).stream()
                        .findFirst()
                        .map(choice -> id(question.name(), choice.code()))
                        .orElse("q-" + question.name());
            case MATRIX -> matrixAnchor((Question.Matrix) question, fault);
        };
    }

    private static String matrixAnchor(Question.Matrix matrix, Fault fault) {
        String field =
                fault.field().equals(matrix.name()) ? matrix.field(matrix.rows().get(0)) : fault.field();
        return id(field, matrix.columns().get(0).code());
    }

    static String template(Question.Kind kind) {
        return "questions/" + kind.name().toLowerCase(Locale.ROOT);
    }

    private QuestionView html(HtmlText text) {
        return new QuestionView(
                "questions/html",
                text.name(),
                "",
                "",
                "",
                "",
                "",
                text.html().in(language),
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private QuestionView question(Question question) {
        String error = errors.getOrDefault(question.name(), "");
        String description = question.prompt().description().in(language);
        return new QuestionView(
                template(question.kind()),
                question.name(),
                question.prompt().title().isEmpty()
                        ? question.name()
                        : question.prompt().title().in(language),
                description,
                mark(question),
                error,
                describedBy(question.name(), description, error),
                "",
                value(question),
                question instanceof Question.CommentField comment ? comment.lines() : 0,
                question.kind() == Question.Kind.MATRIX ? List.of() : options(question),
                question.kind() == Question.Kind.MATRIX ? columns(question) : List.of(),
                question instanceof Question.Matrix matrix ? rows(matrix) : List.of(),
                question.prompt().comment().stream()
                        .map(text -> comment(question, text.in(language)))
                        .toList());
    }

    private String mark(Question question) {
        if (allOptional) {
            return "";
        }
        return mustBeAnswered(question) ? "Må fylles ut" : OPTIONAL;
    }

    static boolean mustBeAnswered(Question question) {
        return question.prompt().required() || question instanceof Question.Matrix matrix && matrix.eachRowRequired();
    }

    private static String describedBy(String name, String description, String error) {
        return Stream.of(description.isEmpty() ? "" : "d-" + name, error.isEmpty() ? "" : "e-" + name)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Numbers are shown with a decimal comma; one that could not be read, as it was typed. */
    private String value(Question question) {
        String value = form.first(question.name());
        boolean readable = !errors.containsKey(question.name());
        return question.kind() == Question.Kind.NUMBER && readable ? value.replace('.', ',') : value;
    }

    private List<OptionView> options(Question question) {
        List<String> ticked = form.all(question.name());
        return options(question.name(), route.choices(question), ticked::contains);
    }

    private List<OptionView> columns(Question question) {
        return options(question.name(), route.choices(question), code -> false);
    }

    private List<OptionView> options(String field, List<Choice> choices, Predicate<String> checked) {
        return choices.stream()
                .map(choice -> new OptionView(
                        id(field, choice.code()),
                        choice.code(),
                        choice.text().in(language),
                        checked.test(choice.code())))
                .toList();
    }

    private List<RowView> rows(Question.Matrix matrix) {
        return matrix.rows().stream()
                .map(row -> new RowView(
                        id(matrix.field(row)),
                        matrix.field(row),
                        row.text().in(language),
                        errors.getOrDefault(matrix.field(row), ""),
                        options(matrix.field(row), matrix.columns(), form.first(matrix.field(row))::equals)))
                .toList();
    }

    private CommentView comment(Question question, String text) {
        String name = question.prompt().commentName();
        return new CommentView(
                id(name),
                name,
                text.isEmpty() ? "Kommentar" : text,
                allOptional ? "" : OPTIONAL,
                form.first(name),
                errors.getOrDefault(name, ""));
    }

    private static String id(String field) {
        return "f-" + field.replace('.', '-');
    }

    private static String id(String field, String code) {
        return id(field) + "-" + code;
    }
}
