package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Fault.Kind;
import no.svarbrev.questionnaire.Limits;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.NumberField;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Repeating;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.TextField;
import no.svarbrev.questionnaire.Validator;
import no.svarbrev.questionnaire.expression.Expression;

/** What is wrong with the answers to a question that is shown and can be answered. */
final class Validation {
    private final QuestionState state;
    private final List<Fault> faults = new ArrayList<>();

    private Validation(QuestionState state) {
        this.state = state;
    }

    /** All faults of the question and those inside it; none when it is not shown. */
    static List<Fault> of(QuestionState state) {
        Validation validation = new Validation(state);
        boolean calculated = state.kind() == Question.Kind.EXPRESSION;
        if (state.isShown() && (state.isEnabled() || calculated)) {
            validation.check();
        }
        return validation.faults;
    }

    /** Faults of the panels on a page, and of the page itself: where an answer to one question at least is wanted. */
    static List<Fault> ofPanels(PageState page) {
        List<Fault> faults = new ArrayList<>();
        if (page.isRequired() && page.isEnabled()) {
            faults.addAll(
                    oneWanted(page.page().name(), page.elements(), page.page().requiredText()));
        }
        page.all()
                .filter(PanelState.class::isInstance)
                .map(PanelState.class::cast)
                .filter(panel -> panel.isShown() && panel.isRequired() && panel.isEnabled())
                .forEach(panel -> faults.addAll(oneWanted(
                        panel.panel().name(), panel.elements(), panel.panel().requiredText())));
        return faults;
    }

    private static List<Fault> oneWanted(String name, List<ElementState> elements, LocalText says) {
        List<QuestionState> shown =
                PageState.questions(elements).filter(QuestionState::isShown).toList();
        boolean wanted = !shown.isEmpty() && shown.stream().allMatch(QuestionState::isEmpty);
        return wanted ? List.of(new Fault(name, shown.get(0).field(), Kind.ONE_REQUIRED, "", says(says))) : List.of();
    }

    private static Validator.Says says(LocalText text) {
        return new Validator.Says(text, Validator.Severity.ERROR);
    }

    /** Whether every shown question of a page, panel or repeating panel is without fault. */
    static boolean isReady(Filling filling, String name) {
        List<PageState> pages = filling.pages().stream()
                .filter(each -> each.page().written().equals(name))
                .toList();
        Stream<QuestionState> questions = pages.isEmpty()
                ? Stream.concat(inPanel(filling, name), filling.question(name).stream())
                : pages.stream().flatMap(PageState::questions);
        return questions.noneMatch(state -> hasErrors(of(state)));
    }

    private static Stream<QuestionState> inPanel(Filling filling, String name) {
        return filling.pages().stream()
                .flatMap(PageState::all)
                .filter(element -> element instanceof PanelState panel
                        && panel.panel().name().equals(name))
                .flatMap(panel -> PageState.questions(((PanelState) panel).elements()));
    }

    static boolean hasErrors(List<Fault> faults) {
        return faults.stream().anyMatch(Fault::isError);
    }

    private void check() {
        if (state.isRequired() && state.isEmpty() && state.kind() != Question.Kind.EXPRESSION) {
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

    private void noteAt(String field, Kind kind, String limit, LocalText text) {
        faults.add(new Fault(state.root().question().name(), field, kind, limit, says(text)));
    }

    private void checkOther() {
        state.offer().map(Offer::list).ifPresent(list -> {
            if (state.isOtherChosen() && Reading.isFalse(state.otherText())) {
                noteAt(state.field() + "-Comment", Kind.OTHER_MISSING, "", list.otherMissing());
            }
        });
    }

    private void checkKind() {
        switch (state.kind()) {
            case CHECKBOX, TAGBOX, RANKING -> checkCount((MultipleChoice) state.question());
            case TEXT -> checkText((TextField) state.question());
            case NUMBER -> checkNumber((NumberField) state.question());
            case DATE -> checkDate((DateField) state.question());
            case MATRIX -> checkMatrix((Matrix) state.question());
            case MATRIXDROPDOWN -> checkUnique();
            case MATRIXDYNAMIC, PANELDYNAMIC -> checkRepeated();
            case RADIOGROUP, DROPDOWN, BOOLEAN, RATING, COMMENT, SIGNATUREPAD, MULTIPLETEXT, EXPRESSION -> {}
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
        return state.choices().stream()
                .filter(choice -> choice.exclusive() && state.hasChosen(choice))
                .findFirst();
    }

    private void checkText(TextField question) {
        boolean wrong = question.input() == TextField.Input.EMAIL
                && question.prompt().validators().stream().noneMatch(Validator.Email.class::isInstance)
                && !Reading.isFalse(state.value())
                && !Looks.isEmail(state.value().asText());
        if (wrong) {
            note(Kind.NOT_AN_EMAIL, "", LocalText.NONE);
        }
        textLimit(question.limits().minExpression())
                .filter(min -> comesBefore(state.value(), min))
                .ifPresent(min ->
                        note(Kind.TOO_SMALL, min.asText(), question.limits().minText()));
        textLimit(question.limits().maxExpression())
                .filter(max -> comesBefore(max, state.value()))
                .ifPresent(max ->
                        note(Kind.TOO_LARGE, max.asText(), question.limits().maxText()));
    }

    private Optional<JsonNode> textLimit(Optional<Expression> expression) {
        return state.isEmpty()
                ? Optional.empty()
                : expression
                        .map(limit -> limit.answer(state.scope(), "text"))
                        .filter(limit -> !Answered.isEmpty(limit));
    }

    /** Texts by their characters, beside a number as numbers; what is none comes neither before nor after. */
    private static boolean comesBefore(JsonNode first, JsonNode second) {
        if (first.isTextual() && second.isTextual()) {
            return first.textValue().compareTo(second.textValue()) < 0;
        }
        return Looks.number(first)
                .flatMap(number -> Looks.number(second).map(number::compareTo))
                .filter(order -> order < 0)
                .isPresent();
    }

    private void checkNumber(NumberField question) {
        Optional<BigDecimal> number = Looks.number(state.value());
        if (state.isEmpty() || number.isEmpty()) {
            return;
        }
        Limits<BigDecimal> limits = question.limits();
        limit(limits.minExpression(), limits.min())
                .filter(min -> number.get().compareTo(min) < 0)
                .ifPresent(min -> note(Kind.TOO_SMALL, min.toPlainString(), limits.minText()));
        limit(limits.maxExpression(), limits.max())
                .filter(max -> number.get().compareTo(max) > 0)
                .ifPresent(max -> note(Kind.TOO_LARGE, max.toPlainString(), limits.maxText()));
        question.step()
                .filter(step -> number.get()
                                .subtract(limits.min().orElse(BigDecimal.ZERO))
                                .remainder(step)
                                .signum()
                        != 0)
                .ifPresent(step -> note(Kind.TOO_FINE, step.toPlainString(), question.stepText()));
    }

    private Optional<BigDecimal> limit(Optional<Expression> expression, Optional<BigDecimal> fixed) {
        return expression.isPresent() ? Looks.number(expression.get().value(state.scope())) : fixed;
    }

    private void checkDate(DateField question) {
        String date = date(question.input());
        if (date.isEmpty()) {
            return;
        }
        Limits<String> limits = question.limits();
        dateLimit(question, limits.minExpression(), limits.min())
                .filter(min -> date.compareTo(min) < 0)
                .ifPresent(min -> note(Kind.TOO_EARLY, min, limits.minText()));
        dateLimit(question, limits.maxExpression(), limits.max())
                .filter(max -> date.compareTo(max) > 0)
                .ifPresent(max -> note(Kind.TOO_LATE, max, limits.maxText()));
    }

    /** What is compared; empty for what is no point in time. A number counts the milliseconds since 1970. */
    private String date(DateField.Input input) {
        JsonNode value = state.value();
        return switch (input) {
            case DATE, MOMENT ->
                value.isNumber() || value.isBoolean()
                        ? LocalDateTime.ofEpochSecond(value.asLong() / 1000, 0, ZoneOffset.UTC)
                                .toString()
                        : input.accepts(value.asText()) ? value.asText() : "";
            case MONTH, WEEK, TIME -> value.isTextual() && !state.isEmpty() ? value.asText() : "";
        };
    }

    private Optional<String> dateLimit(DateField question, Optional<Expression> expression, Optional<String> fixed) {
        return expression.isPresent()
                ? Optional.of(expression
                                .get()
                                .answer(state.scope(), question.input().type()))
                        .filter(limit -> !Answered.isEmpty(limit))
                        .map(JsonNode::asText)
                : fixed;
    }

    private void checkMatrix(Matrix matrix) {
        JsonNode value = state.value();
        Set<String> seen = new HashSet<>();
        for (Choice row : state.rows()) {
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
        return state.filling().circumstances().language();
    }

    private void checkUnique() {
        Set<String> unique = state.question() instanceof CellMatrix matrix
                ? matrix.cells().unique()
                : state.question() instanceof RowList list ? list.cells().unique() : Set.of();
        unique.forEach(column -> checkDiffers(column, LocalText.NONE));
    }

    private void checkRepeated() {
        checkUnique();
        Repeating repeating = state.repeating().orElseThrow();
        if (state.kind() == Question.Kind.MATRIXDYNAMIC && isTooShort(repeating)) {
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
        return state.kind() == Question.Kind.PANELDYNAMIC ? text : text.toLowerCase(Locale.ROOT);
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
