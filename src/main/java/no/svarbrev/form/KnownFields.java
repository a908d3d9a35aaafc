package no.svarbrev.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.choice.Choice;

/**
 * The names of the fields that questions have in a form, with as many rows and panels as the form says there are; a form
 * that speaks of more than {@value #MOST_ITEMS} is refused.
 */
final class KnownFields {
    private static final int MOST_ITEMS = 2_000;

    private final Form form;
    private final Set<String> questions = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private int items;

    private KnownFields(Form form) {
        this.form = form;
    }

    static KnownFields of(List<Question> shown, Form form) {
        KnownFields known = new KnownFields(form);
        known.add(shown, "");
        return known;
    }

    /** Whether a question there, or inside it, has this field. */
    boolean knows(String name) {
        return names.contains(name) || beginnings.stream().anyMatch(name::startsWith);
    }

    /** Whether the field is sent once for each of several answers. */
    boolean mayRepeat(String name) {
        return repeated.contains(name);
    }

    /** Whether it is the path of a question, on the page or inside another. */
    boolean hasQuestion(String field) {
        return questions.contains(field);
    }

    private void add(List<Question> parts, String prefix) {
        parts.forEach(part -> add(part, prefix + part.name()));
    }

    private void add(Question question, String field) {
        questions.add(field);
        if (question.hasText()) {
            names.add(Prompt.commentName(field));
        }
        switch (question.shape()) {
            case CHOICE, TEXT, NUMBER, DATE -> names.add(field);
            case SIGNATURE ->
                names.addAll(
                        List.of(field, Question.field(field, Signature.NAME), Question.field(field, Signature.CLEAR)));
            case CHOICES -> addTicks((MultipleChoice) question, field);
            case RANKING -> addRanking(question, field);
            case FIELDS -> add(question.parts(), field + ".");
            case ROWS -> ((Matrix) question).rows().rows().forEach(row -> names.add(Question.field(field, row.code())));
            case CELLS -> ((CellMatrix) question).rows().rows().forEach(row -> addItem(question, field, row.code()));
            case LIST -> addList(question, field);
            case CALCULATION -> {}
        }
    }

    private void addTicks(MultipleChoice question, String field) {
        addRepeated(field);
        if (question.all().isPresent()) {
            names.add(Question.field(field, MultipleChoice.ALL));
        }
    }

    private void addRepeated(String field) {
        names.add(field);
        repeated.add(field);
    }

    private void addRanking(Question question, String field) {
        addRepeated(field);
        question.choices().orElseThrow().all().stream()
                .map(Choice::code)
                .forEach(code -> names.add(Question.field(field, code)));
        if (question.choices().orElseThrow().source().isPresent()) {
            beginnings.add(field + ".");
        }
    }

    private void addList(Question question, String field) {
        names.add(ListCount.field(field));
        int count = ListCount.of(form, field);
        for (int index = 0; index < count; index++) {
            addItem(question, field, String.valueOf(index));
        }
    }

    private void addItem(Question question, String field, String item) {
        items++;
        if (items > MOST_ITEMS) {
            throw Problem.badRequest("too_many_items", "Siden har for mange rader. Ingenting er lagret.");
        }
        add(question.parts(), Question.field(field, item) + ".");
    }
}
