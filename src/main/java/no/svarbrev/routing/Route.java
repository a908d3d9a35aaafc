package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Expression;

/** The way through a questionnaire that these answers open: pages, questions, choices, faults, and what is stored. */
public record Route(Questionnaire questionnaire, Answers answers) {

    /** The pages with something to show, in order. */
    public List<Page> pages() {
        return questionnaire.pages().stream().filter(this::shows).toList();
    }

    public boolean shows(Page page) {
        return holds(page.visibleIf()) && page.elements().stream().anyMatch(this::holds);
    }

    /** Whether the question is shown, its page included. */
    public boolean shows(Question question) {
        return holds(question)
                && questionnaire.pages().stream()
                        .filter(page -> page.elements().contains(question))
                        .anyMatch(page -> holds(page.visibleIf()));
    }

    /** What stands on the page for this respondent. */
    public List<Element> shown(Page page) {
        return shows(page) ? page.elements().stream().filter(this::holds).toList() : List.of();
    }

    public List<Question> shownQuestions(Page page) {
        return shows(page) ? page.questions().stream().filter(this::holds).toList() : List.of();
    }

    /** The choices offered: with {@code choicesFromQuestion}, those that were ticked there. */
    public List<Choice> choices(Question question) {
        List<Choice> all = questionnaire.choicesOf(question);
        if (question instanceof Question.CheckboxGroup group
                && group.choicesFrom().isPresent()) {
            JsonNode ticked = answers.value(group.choicesFrom().get());
            return all.stream()
                    .filter(choice -> contains(ticked, choice.code()))
                    .toList();
        }
        return all;
    }

    /** What must be put right on the page before the respondent can go on. */
    public List<Fault> faults(Page page) {
        return shownQuestions(page).stream()
                .flatMap(question -> question.faults(answer(question), choices(question)).stream())
                .toList();
    }

    /** The answer without choices that are not offered any more, as survey-core has it; they are no fault of anyone's. */
    private JsonNode answer(Question question) {
        JsonNode answer = answers.of(question);
        List<Choice> offered = choices(question);
        List<String> withdrawn = questionnaire.choicesOf(question).stream()
                .filter(choice -> !offered.contains(choice))
                .map(Choice::code)
                .toList();
        return withdrawn.isEmpty() ? answer : keeping(answer, code -> !withdrawn.contains(code));
    }

    private static JsonNode keeping(JsonNode ticked, Predicate<String> kept) {
        var codes = JsonNodeFactory.instance.arrayNode();
        ticked.forEach(code -> {
            if (kept.test(code.asText())) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** The first page that has not been sent in, or has a fault; empty when the response can be submitted. */
    public Optional<Page> firstUnfinished(Collection<String> savedPages) {
        return pages().stream()
                .filter(page ->
                        !savedPages.contains(page.name()) || !faults(page).isEmpty())
                .findFirst();
    }

    public Optional<Page> after(Page page) {
        List<Page> pages = pages();
        return at(pages, pages.indexOf(page) + 1);
    }

    public Optional<Page> before(Page page) {
        List<Page> pages = pages();
        return at(pages, pages.indexOf(page) - 1);
    }

    private static Optional<Page> at(List<Page> pages, int index) {
        return index >= 0 && index < pages.size() ? Optional.of(pages.get(index)) : Optional.empty();
    }

    /** The answers as they are stored at the end: of shown questions only, and of choices that were offered. */
    public Answers completed() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Page page : pages()) {
            shownQuestions(page).forEach(question -> complete(question, data));
        }
        return new Answers(data);
    }

    private void complete(Question question, ObjectNode data) {
        JsonNode answer = offeredPart(question);
        if (!answer.isMissingNode() && !(answer.isContainerNode() && answer.isEmpty())) {
            data.set(question.name(), answer);
        }
        JsonNode comment = answers.commentOn(question);
        if (!comment.isMissingNode()) {
            data.set(question.prompt().commentName(), comment);
        }
    }

    private JsonNode offeredPart(Question question) {
        JsonNode answer = answers.of(question);
        if (question.kind() != Question.Kind.CHECKBOX) {
            return answer;
        }
        List<String> offered = choices(question).stream().map(Choice::code).toList();
        return keeping(answer, offered::contains);
    }

    /** Items shown and items answered on all pages. */
    public Extent extent() {
        return pages().stream()
                .flatMap(page -> shownQuestions(page).stream())
                .map(this::extent)
                .reduce(Extent.NOTHING, Extent::and);
    }

    private Extent extent(Question question) {
        JsonNode answer = offeredPart(question);
        return question instanceof Question.Matrix matrix
                ? new Extent(matrix.rows().size(), (int) matrix.rows().stream()
                        .filter(row -> answer.has(row.code()))
                        .count())
                : new Extent(1, answer.isMissingNode() || answer.isArray() && answer.isEmpty() ? 0 : 1);
    }

    /** Where the page stands among those open now, counted from one. */
    public int number(Page page) {
        List<Page> pages = pages();
        return IntStream.range(0, pages.size())
                        .filter(index -> pages.get(index).name().equals(page.name()))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    private boolean holds(Element element) {
        return holds(element.visibleIf());
    }

    private boolean holds(Optional<Expression> condition) {
        return condition.map(expression -> expression.holds(answers)).orElse(true);
    }

    private static boolean contains(JsonNode list, String code) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(element -> element.asText().equals(code));
    }
}
