package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Clearing;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.GridRows;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.Preset;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Repeating;
import no.svarbrev.questionnaire.expression.Expression;

/** A question as it stands for one respondent: shown or not, required or not, its choices, rows and answer. */
public final class QuestionState implements ElementState {
    private final Question question;
    private final Filling filling;
    private final AnswerStore store;
    private final Frame frame;
    private final Standing standing;
    private final Optional<Offer> offer;
    private final Items items;
    private boolean given;

    QuestionState(Question question, Filling filling, AnswerStore store, Frame frame) {
        this.question = question;
        this.filling = filling;
        this.store = store;
        this.frame = frame;
        this.standing = new Standing(question.rules());
        this.offer = question.choices().filter(list -> isSelect()).map(list -> new Offer(this, list));
        this.items = new Items(this);
    }

    private boolean isSelect() {
        return switch (question.kind()) {
            case RADIOGROUP, DROPDOWN, CHECKBOX, TAGBOX, RANKING -> true;
            case BOOLEAN, RATING, TEXT, NUMBER, DATE, COMMENT, MULTIPLETEXT, MATRIX, MATRIXDROPDOWN, MATRIXDYNAMIC,
                    PANELDYNAMIC, EXPRESSION -> false;
        };
    }

    @Override
    public Element element() {
        return question;
    }

    public Question question() {
        return question;
    }

    public Question.Kind kind() {
        return question.kind();
    }

    Filling filling() {
        return filling;
    }

    AnswerStore store() {
        return store;
    }

    Standing standing() {
        return standing;
    }

    /** What its conditions and texts look answers up in. */
    public Expression.Scope scope() {
        return store.scope();
    }

    /** The name of its field in a form; inside grids and panels the whole path. */
    public String field() {
        return store instanceof ItemState item
                ? item.path() + "." + question.name()
                : question.name();
    }

    /** The question on the page that this one stands inside; itself when it stands on the page. */
    public QuestionState root() {
        return store instanceof ItemState item ? item.owner().root() : this;
    }

    @Override
    public boolean isVisible() {
        return standing.visible() && !hidesBecauseEmpty();
    }

    private boolean hidesBecauseEmpty() {
        boolean noChoices = offer.filter(each -> each.list().hideIfEmpty() && each.visible().isEmpty()).isPresent();
        return noChoices || gridRows().filter(rows -> rows.hideIfEmpty() && rows().isEmpty()).isPresent();
    }

    @Override
    public boolean isShown() {
        return isVisible() && frame.isShown();
    }

    boolean isFrameShown() {
        return frame.isShown();
    }

    public boolean isEnabled() {
        return standing.enabled() && frame.isEnabled();
    }

    public boolean isRequired() {
        return kind() != Question.Kind.EXPRESSION && standing.required();
    }

    /** The answer; a missing node when there is none. */
    public JsonNode value() {
        return store.get(question.prompt().key());
    }

    /** What was written in the field below the question, or for «other». */
    public JsonNode comment() {
        return store.get(question.prompt().commentName());
    }

    public boolean isEmpty() {
        return Answered.isEmpty(value());
    }

    void set(JsonNode value) {
        store.set(question.prompt().key(), value);
        items.follow();
    }

    void clear() {
        set(MissingNode.getInstance());
        store.set(question.prompt().commentName(), MissingNode.getInstance());
    }

    /** The answers were taken over from elsewhere. */
    void takeGiven() {
        items.follow();
    }

    /** Whether the answer was given, and is not to follow its default any more. */
    void markGiven() {
        given = true;
    }

    Optional<Offer> offer() {
        return offer;
    }

    /** The choices offered; of a grid, the columns. */
    public List<Choice> choices() {
        if (offer.isPresent()) {
            return offer.get().choices();
        }
        return question instanceof Matrix matrix
                ? columns(matrix)
                : question.choices().map(list -> list.all()).orElse(List.of());
    }

    private List<Choice> columns(Matrix matrix) {
        return matrix.columns().stream()
                .filter(column -> holds(column, matrix.columnsVisibleIf()))
                .toList();
    }

    /** Whether a choice that is offered can be chosen. */
    public boolean isEnabled(Choice choice) {
        return offer.map(each -> each.isEnabled(choice)).orElse(true);
    }

    boolean hasChosen(Choice choice) {
        JsonNode value = value();
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(each -> Same.values(each, choice.value()))
                : Same.values(value, choice.value());
    }

    /** Whether its answers are lists of objects. */
    boolean takesLists() {
        return kind() == Question.Kind.PANELDYNAMIC || kind() == Question.Kind.MATRIXDYNAMIC;
    }

    private Optional<GridRows> gridRows() {
        if (question instanceof Matrix matrix) {
            return Optional.of(matrix.rows());
        }
        return question instanceof CellMatrix matrix ? Optional.of(matrix.rows()) : Optional.empty();
    }

    /** The rows of a grid that are shown, in the order they are shown. */
    public List<Choice> rows() {
        return gridRows().map(this::rows).orElse(List.of());
    }

    private List<Choice> rows(GridRows rows) {
        List<Choice> shown = new ArrayList<>(rows.rows().stream()
                .filter(row -> holds(row, rows.visibleIf()))
                .toList());
        if (rows.random()) {
            Collections.shuffle(shown, filling.random(question.name()));
        }
        return shown;
    }

    private boolean holds(Choice choice, Optional<Expression> common) {
        Expression.Scope scope = new ChoiceScope(choice, store.scope());
        return choice.visible().isFixed()
                ? common.map(condition -> condition.holds(scope)).orElse(true)
                : choice.visible().holds(scope);
    }

    /** The rows or repeated panels, shown or not; of several short fields, one item that holds them all. */
    public List<ItemState> items() {
        return items.all();
    }

    /** How often it can be repeated, when it can. */
    public Optional<Repeating> repeating() {
        return items.repeating();
    }

    void setItem(ItemState item, ObjectNode answers) {
        items.set(item, answers);
    }

    @Override
    public void look() {
        boolean before = isShown();
        standing.look(store.scope());
        if (clearsWhenHidden()) {
            appearOrVanish(before);
        }
        items.look();
        if (question instanceof Calculation calculation) {
            calculation.expression().ifPresent(this::calculate);
        } else if (!given && !(clearsWhenHidden() && !isShown())) {
            question.prompt().preset().expression().ifPresent(this::followDefault);
        }
    }

    Clearing clearing() {
        Clearing own = question.prompt().clearing();
        return own == Clearing.DEFAULT ? filling.questionnaire().settings().clearing() : own;
    }

    private boolean clearsWhenHidden() {
        return clearing() == Clearing.ON_HIDDEN || clearing() == Clearing.ON_HIDDEN_CONTAINER;
    }

    private void appearOrVanish(boolean before) {
        boolean now = isShown();
        if (before && !now && (clearing() == Clearing.ON_HIDDEN_CONTAINER || !isVisible())) {
            clear();
        } else if (now && isEmpty()) {
            setDefault();
        }
    }

    private void calculate(Expression expression) {
        assign(expression.answer(store.scope(), ""));
    }

    private void followDefault(Expression expression) {
        JsonNode value = expression.answer(store.scope(), inputType());
        assign(value.isMissingNode() ? question.prompt().preset().value().orElse(value) : value);
    }

    String inputType() {
        return question instanceof DateField date ? date.input().type() : "";
    }

    private void assign(JsonNode value) {
        if (!Same.values(value, value())) {
            set(value);
        }
    }

    /** The default, when there is one and no answer. */
    void setDefault() {
        if (isEmpty() && !(clearsWhenHidden() && !isShown())) {
            question.prompt().preset().expression().ifPresentOrElse(
                    this::followDefault, () -> question.prompt().preset().value().ifPresent(this::assign));
        }
        items.follow();
    }

    /** Back to the default, or to none. */
    void reset() {
        Preset preset = question.prompt().preset();
        preset.expression().ifPresentOrElse(
                this::followDefault, () -> assign(preset.value().orElse(MissingNode.getInstance())));
    }

    /** The questions inside this one, in rows and panels. */
    public Stream<QuestionState> inside() {
        return items().stream().flatMap(ItemState::questions);
    }

    boolean isFields() {
        return question instanceof MultipleText;
    }
}
