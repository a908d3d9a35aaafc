package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One published version of a form. The start page, when there is one, is read before the response begins and holds no
 * questions.
 */
public record Questionnaire(
        String code,
        int version,
        LocalText title,
        LocalText description,
        Optional<Page> startPage,
        List<Page> pages,
        LocalText completedHtml) {
    public Questionnaire {
        pages = List.copyOf(pages);
    }

    public List<Question> questions() {
        return pages.stream().flatMap(page -> page.questions().stream()).toList();
    }

    public Optional<Page> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    public Optional<Question> question(String name) {
        return questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    /** All choices a question can ever offer: its own, or those of the question they come from. */
    public List<Choice> choicesOf(Question question) {
        if (question instanceof Question.CheckboxGroup group
                && group.choicesFrom().isPresent()) {
            return question(group.choicesFrom().get()).map(Question::choices).orElse(List.of());
        }
        return question.choices();
    }
}
