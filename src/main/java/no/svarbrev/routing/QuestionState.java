package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Clearing;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Rating;
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
    private final Optional<Selection> selection;
    private final Optional<Scale> scale;
    private final Rows rows;
    private final Items items;
    private final TotalRow totals;
    private final Held held;
    private final Expression.Scope scope;
    private final Clearing clearing;

    QuestionState(Question question, Filling filling, AnswerStore store, Frame frame) {
        this.question = question;
        this.filling = filling;
        this.store = store;
        this.frame = frame;
        Clearing own = question.prompt().clearing();
        this.clearing =
                own == Clearing.DEFAULT ? filling.questionnaire().settings().clearing() : own;
        this.standing = new Standing(question.rules());
        this.offer = question.choices()
                .filter(list -> question.kind().choosesFromList())
                .map(list -> new Offer(this, list));
        this.selection = offer.map(choices -> new Selection(this, choices));
        this.scale = question instanceof Rating rating ? Optional.of(new Scale(this, rating)) : Optional.empty();
        this.rows = new Rows(this);
        this.items = new Items(this);
        this.held = new Held(this);
        this.scope = new OwnScope(this);
        this.totals = new TotalRow(this);
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

    Held held() {
        return held;
    }

    /** What its conditions and texts look answers up in. */
    public Expression.Scope scope() {
        return scope;
    }

    /** The name of its field in a form; inside grids and panels the whole path. */
    public String field() {
        return store instanceof ItemState item ? item.path() + "." + question.name() : question.name();
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
        return offer.filter(each -> each.list().hideIfEmpty() && each.offersNothing())
                        .isPresent()
                || rows.hideQuestion();
    }

    @Override
    public boolean isShown() {
        return isVisible() && frame.isShown() && !isInHiddenColumn();
    }

    private boolean isInHiddenColumn() {
        return store instanceof ItemState item && item.owner().grid().hidesColumn(question.name());
    }

    public boolean isEnabled() {
        return standing.enabled() && frame.isEnabled();
    }

    public boolean isRequired() {
        return standing.required();
    }

    /** The answer; a missing node when there is none. */
    public JsonNode value() {
        return held.value();
    }

    /** What was written in the field below the question, or for «other». */
    public JsonNode comment() {
        return held.comment();
    }

    /** For a respondent, a list in which only calculations stand is empty; survey-core counts those too. */
    public boolean isEmpty() {
        if (takesLists() && filling.isRestored()) {
            return inside().allMatch(part -> part.kind() == Question.Kind.EXPRESSION || part.isEmpty());
        }
        return kind() == Question.Kind.PANELDYNAMIC ? items.areEmpty(value()) : held.isEmpty();
    }

    Optional<Offer> offer() {
        return offer;
    }

    Optional<Selection> selection() {
        return selection;
    }

    /** The choices offered; of a grid, the columns. */
    public List<Choice> choices() {
        if (offer.isPresent()) {
            return offer.get().choices();
        }
        if (scale.isPresent()) {
            return scale.get().shown();
        }
        return question instanceof Matrix matrix
                ? rows.columns(matrix)
                : question.choices().map(list -> list.all()).orElse(List.of());
    }

    /** Whether a choice that is offered can be chosen. */
    public boolean isEnabled(Choice choice) {
        return offer.map(each -> each.isEnabled(choice)).orElse(true);
    }

    /** A ranking that is not partial ranks every choice, in the order they stand until the respondent moves them. */
    boolean hasChosen(Choice choice) {
        boolean allRanked =
                kind() == Question.Kind.RANKING && question instanceof MultipleChoice ranking && !ranking.partly();
        return allRanked
                || selection.filter(each -> each.contains(choice.value())).isPresent();
    }

    boolean isOtherChosen() {
        return selection.filter(Selection::isOther).isPresent();
    }

    /** What stands for «other», beside the answer or in its place. */
    JsonNode otherText() {
        return selection.map(Selection::otherText).orElse(MissingNode.getInstance());
    }

    /** Whether its answers are lists of objects. */
    boolean takesLists() {
        return kind() == Question.Kind.PANELDYNAMIC || kind() == Question.Kind.MATRIXDYNAMIC;
    }

    TotalRow totals() {
        return totals;
    }

    /** Of a grid, the rows that are shown and have answers, with those of its columns alone. */
    JsonNode answeredRows() {
        return isEmpty() ? value() : items.answered();
    }

    /** What stands below a column of a grid; a missing node when there is nothing. */
    public JsonNode total(String column) {
        return totals.value(column);
    }

    /** Whether a column of a grid is shown: in some row, where there are any. */
    public boolean showsColumn(String column) {
        return !rows.hidesColumn(column)
                && (items().isEmpty()
                        || inside().anyMatch(cell -> cell.question().name().equals(column) && cell.isShown()));
    }

    /** The rows of a grid that are shown, in the order they are shown. */
    public List<Choice> rows() {
        return rows.shown();
    }

    Rows grid() {
        return rows;
    }

    /** The rows or repeated panels, shown or not; of several short fields, one item that holds them all. */
    public List<ItemState> items() {
        return items.all();
    }

    /** How often it can be repeated, when it can. */
    public Optional<Repeating> repeating() {
        return items.repeating();
    }

    boolean buildItems() {
        return items.build();
    }

    void followItems() {
        items.follow();
    }

    /** The defaults in rows and panels hold still where the answer is another. */
    void restoreInside() {
        inside().forEach(part -> {
            part.held().restore();
            part.restoreInside();
        });
    }

    void setItem(ItemState item, ObjectNode answers) {
        items.set(item, answers);
    }

    @Override
    public void look() {
        boolean before = isVisible();
        standing.look(scope);
        rows.look();
        boolean offersOthers = offer.filter(Offer::look).isPresent();
        if (offersOthers) {
            selection.ifPresent(Selection::dropUnknown);
        }
        if (!isInNewItem()) {
            appearOrVanish(before);
        }
        if (offersOthers) {
            selection.ifPresent(Selection::dropUnknown);
        }
        scale.ifPresent(Scale::look);
        items.look();
        totals.look();
        if (question instanceof Calculation calculation) {
            calculation
                    .expression()
                    .filter(any -> isCalculated())
                    .ifPresent(expression -> held.set(calculation.rounded(expression.value(scope))));
        } else if (!clearsWhenHidden() || isShown()) {
            held.followDefault();
        }
    }

    private boolean isInNewItem() {
        return store instanceof ItemState item && item.isNew();
    }

    /** What is read-only is not worked out; cells of a grid that is not read-only always are. */
    private boolean isCalculated() {
        return isEnabled() || store instanceof ItemState item && item.owner().isGrid() && item.isEnabled();
    }

    Clearing clearing() {
        return clearing;
    }

    boolean clearsWhenHidden() {
        return clearing() == Clearing.ON_HIDDEN || clearing() == Clearing.ON_HIDDEN_CONTAINER;
    }

    @Override
    public void show(boolean shown) {
        boolean before = isVisible();
        standing.show(shown);
        appearOrVanish(before);
    }

    private void appearOrVanish(boolean before) {
        boolean now = isVisible();
        if (before != now && kind() == Question.Kind.PANELDYNAMIC) {
            items().forEach(item -> item.appearedOrVanished(now));
        }
        if (before == now || !clearsWhenHidden()) {
            return;
        }
        if (!standing.visible() && !filling.isOnStart(this)) {
            clearAsHidden();
        } else if (isShown()) {
            setDefault();
        }
    }

    /** The panel or page that it stands in came into sight or went. */
    void frameAppearedOrVanished(boolean appeared) {
        if (appeared) {
            setDefault();
        } else if (clearing() == Clearing.ON_HIDDEN_CONTAINER) {
            clearAsHidden();
        }
    }

    private void clearAsHidden() {
        if (!filling.anotherShows(this)) {
            held.clear();
        }
    }

    String inputType() {
        return question instanceof DateField date ? date.input().type() : "";
    }

    /** Emptied by the respondent, or inside what was. */
    private boolean isBlanked() {
        return held.isBlanked() || root().held.isBlanked();
    }

    /** The default, when there is one and no answer. */
    void setDefault() {
        if (isEmpty() && held.hasDefault() && !isBlanked() && !(clearsWhenHidden() && !isVisible())) {
            held.setDefault();
        }
    }

    /** The questions inside this one, in rows and panels. */
    public Stream<QuestionState> inside() {
        return items().stream().flatMap(ItemState::questions);
    }

    /** Whether each row has a question in every column. */
    boolean isGrid() {
        return kind() == Question.Kind.MATRIXDROPDOWN || kind() == Question.Kind.MATRIXDYNAMIC;
    }

    /** Without an answer to any of the fixed rows or fields it is made of. */
    boolean isUnansweredGrid() {
        boolean isGrid = isFields() || kind() == Question.Kind.MATRIX || kind() == Question.Kind.MATRIXDROPDOWN;
        return isGrid && value().isMissingNode();
    }

    boolean isFields() {
        return question instanceof MultipleText;
    }
}
