package no.svarbrev.routing.engine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.questionnaire.rule.Fault.Kind;
import no.svarbrev.questionnaire.rule.Repeating;
import no.svarbrev.questionnaire.rule.Validator;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.engine.state.ItemState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Looks;

/** What is wrong with the answers to a question that is shown and can be answered. */
public final class Validation {
    private final QuestionState state;
    private final List<Fault> faults = new ArrayList<>();

    private Validation(QuestionState state) {
        this.state = state;
    }

    /** All faults of the question and those inside it; none when it is not shown. */
    public static List<Fault> of(QuestionState state) {
        Validation validation = new Validation(state);
        boolean calculated = state.shape() == Shape.CALCULATION;
        if (state.isShown() && (state.isEnabled() || calculated)) {
            validation.check();
        }
        return validation.faults;
    }

    private void check() {
        if (state.isRequired() && state.isEmpty() && state.shape() != Shape.CALCULATION) {
            note(Kind.REQUIRED, "", state.question().prompt().requiredText());
        }
        checkOther();
        checkKind();
        state.inside().forEach(part -> faults.addAll(of(part)));
        if (faults.stream().allMatch(fault -> fault.kind().isOurs())) {
            state.question().prompt().validators().forEach(this::run);
        }
    }

    private void note(Kind kind, String limit, LocalText text) {
        noteAt(state.field(), kind, limit, text);
    }

    private static Validator.Says says(LocalText text) {
        return new Validator.Says(text, Validator.Severity.ERROR);
    }

    private void noteAt(String field, Kind kind, String limit, LocalText text) {
        faults.add(new Fault(state.root().question().name(), field, kind, limit, says(text)));
    }

    private void checkOther() {
        if (state.chosen().isOtherChosen() && Answered.isFalse(state.chosen().otherText())) {
            state.question()
                    .choices()
                    .ifPresent(list -> noteAt(state.field() + "-Comment", Kind.OTHER_MISSING, "", list.otherMissing()));
        }
    }

    private void checkKind() {
        switch (state.shape()) {
            case CHOICES, RANKING -> checkCount((MultipleChoice) state.question());
            case TEXT, NUMBER, DATE -> new TypedChecks(state, this::note).run();
            case ROWS -> checkMatrix((Matrix) state.question());
            case CELLS -> checkUnique();
            case LIST -> checkRepeated();
            case CHOICE, SIGNATURE, FIELDS, CALCULATION -> {}
        }
    }

    private void checkCount(MultipleChoice question) {
        int chosen = state.value().size();
        if (question.min() > 0 && chosen < question.min() && exclusive().isEmpty() && faults.isEmpty()) {
            note(Kind.TOO_FEW, String.valueOf(question.min()), LocalText.NONE);
        }
        if (question.max() > 0 && chosen > question.max()) {
            note(Kind.TOO_MANY, String.valueOf(question.max()), LocalText.NONE);
        }
        if (chosen > 1) {
            exclusive().ifPresent(choice -> note(Kind.EXCLUSIVE, choice.text().in(language()), LocalText.NONE));
        }
    }

    /** One choice that excludes all others, such as «none», is enough. */
    private Optional<Choice> exclusive() {
        return state.chosen().choices().stream()
                .filter(choice -> choice.exclusive() && state.chosen().hasChosen(choice))
                .findFirst();
    }

    private void checkMatrix(Matrix matrix) {
        JsonNode value = state.value();
        Set<String> seen = new HashSet<>();
        for (Choice row : state.grid().rows().shown()) {
            JsonNode answer = value.path(row.code());
            String field = state.field() + "." + row.code();
            if (Answered.isEmpty(answer)) {
                if (matrix.asking().each()) {
                    noteAt(field, Kind.ROW_REQUIRED, row.text().in(language()), LocalText.NONE);
                }
            } else if (matrix.asking().unique() && !seen.add(answer.toString())) {
                noteAt(field, Kind.SAME_COLUMN, row.text().in(language()), LocalText.NONE);
            }
        }
    }

    private String language() {
        return state.asked().language();
    }

    private void checkUnique() {
        Set<String> unique = state.question() instanceof CellMatrix matrix
                ? matrix.cells().unique()
                : state.question() instanceof RowList list ? list.cells().unique() : Set.of();
        unique.forEach(column -> checkDiffers(column, LocalText.NONE));
    }

    private void checkRepeated() {
        checkUnique();
        Repeating repeating = state.asked().repeating().orElseThrow();
        if (state.asked().kind() == Question.Kind.MATRIXDYNAMIC && isTooShort(repeating)) {
            note(Kind.REQUIRED, "", state.question().prompt().requiredText());
        }
        repeating.key().ifPresent(key -> checkDiffers(key, repeating.keyText()));
    }

    /** Where an answer is required, so many rows are. */
    private boolean isTooShort(Repeating repeating) {
        long answered = state.items().stream()
                .filter(row -> row.questions().anyMatch(cell -> !cell.isEmpty()))
                .count();
        return state.isRequired() && !state.isEmpty() && answered < repeating.min();
    }

    /** No two rows or panels that are shown have the same answer there. */
    private void checkDiffers(String part, LocalText text) {
        Set<String> seen = new HashSet<>();
        state.items().stream()
                .filter(ItemState::isVisible)
                .flatMap(ItemState::questions)
                .filter(each -> each.question().name().equals(part) && !each.isEmpty())
                .filter(each -> !seen.add(key(each.value())))
                .forEach(each -> noteAt(each.field(), Kind.NOT_UNIQUE, "", text));
    }

    /** In rows upper and lower case are the same, in panels not. */
    private String key(JsonNode value) {
        String text = value.isContainerNode() ? value.toString() : value.asText();
        return state.asked().kind() == Question.Kind.PANELDYNAMIC ? text : text.toLowerCase(Locale.ROOT);
    }

    private void run(Validator validator) {
        if (fails(validator)) {
            faults.add(new Fault(state.root().question().name(), state.field(), Kind.VALIDATOR, "", validator.says()));
        }
    }

    private boolean fails(Validator validator) {
        if (validator instanceof Validator.Holds condition) {
            return !condition.condition().holds(state.scope());
        }
        return !state.isEmpty() && Looks.fails(validator, state.value());
    }
}
