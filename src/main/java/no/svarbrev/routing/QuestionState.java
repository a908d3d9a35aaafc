package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Clearing;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.Repeating;
import no.svarbrev.questionnaire.expression.Expression;

/** A question as it stands for one respondent: shown or not, required or not, its choices, rows and answer. */
public final class QuestionState implements ElementState, TakenChoices.Source, DisplayText.Offered {
    private final Asked asked;
    private final Surroundings around;
    private final Frame frame;
    private final Standing standing;
    private final Optional<Offer> offer;
    private final Optional<Selection> selection;
    private final Optional<Scale> scale;
    private final Rows rows;
    private final Items<ItemState> items;
    private final TotalRow totals;
    private final Held held;

    /** What a question knows of all that is being filled in. */
    interface Surroundings {
        Circumstances circumstances();

        Settling settling();

        /** What becomes of answers that are not shown, where a question does not say so itself. */
        Clearing clearing();

        /** The question on a page with this name. */
        Optional<QuestionState> question(String name);

        /** The questions on pages that share an answer. */
        List<QuestionState> sharing(String key);

        /** An answer changed that choices are taken from. */
        void refreshTaken(String key);

        /** Whether it stands on the page that is read before the response begins. */
        boolean isOnStart(QuestionState state);
    }

    QuestionState(Question question, Surroundings around, AnswerStore store, Frame frame) {
        Clearing own = question.prompt().clearing();
        this.asked = new Asked(
                question,
                store,
                new OwnScope(store.scope(), this::value),
                own == Clearing.DEFAULT ? around.clearing() : own,
                around.circumstances(),
                around.settling());
        this.around = around;
        this.frame = frame;
        this.standing = new Standing(question.rules());
        this.offer = question.choices()
                .filter(list -> question.choosesFromList())
                .map(list -> new Offer(asked, list, this::another));
        Optional<Choosing> choosing = offer.map(choices -> new Choosing(question, choices));
        this.held = new Held(asked, choosing, new Hearing());
        this.selection = choosing.map(any -> new Selection(asked, any, held, this::isShared));
        this.scale = question instanceof Rating rating
                ? Optional.of(new Scale(asked, rating, held, this::isEnabled))
                : Optional.empty();
        this.rows = new Rows(asked, this::scopeOf);
        this.items = new Items<>(asked, held, (row, parts) -> new ItemState(this, row, parts, around));
        this.totals = new TotalRow(asked, this::answeredRows, this::isLastWithTotals);
    }

    /** What follows when another answer is held. */
    private final class Hearing implements Held.Hearing {
        @Override
        public void taken() {
            selection.ifPresent(Selection::forget);
        }

        @Override
        public void held(boolean changed) {
            items.follow();
            if (changed && !asked.isInside()) {
                around.refreshTaken(asked.key());
            }
        }
    }

    private Optional<QuestionState> another(String name) {
        return around.question(name).filter(other -> other != this);
    }

    /** Whether several questions share its answer. */
    boolean isShared() {
        return around.sharing(asked.key()).size() > 1;
    }

    private Optional<Expression.Scope> scopeOf(Choice row) {
        return items().stream()
                .filter(item -> item.row().filter(row::equals).isPresent())
                .map(ItemState::scope)
                .findFirst();
    }

    /** Where two grids share their answer, the totals of the last one stand. */
    private boolean isLastWithTotals() {
        return asked.isInside()
                || around.sharing(asked.key()).stream()
                                .filter(state -> !state.totals.isEmpty())
                                .reduce((first, second) -> second)
                                .orElse(this)
                        == this;
    }

    @Override
    public Element element() {
        return asked.question();
    }

    public Question question() {
        return asked.question();
    }

    public Question.Kind kind() {
        return asked.kind();
    }

    AnswerStore store() {
        return asked.store();
    }

    Standing standing() {
        return standing;
    }

    Held held() {
        return held;
    }

    /** What its conditions and texts look answers up in. */
    public Expression.Scope scope() {
        return asked.scope();
    }

    /** The name of its field in a form; inside grids and panels the whole path. */
    public String field() {
        return store() instanceof ItemState item
                ? item.path() + "." + question().name()
                : question().name();
    }

    /** The question on the page that this one stands inside; itself when it stands on the page. */
    public QuestionState root() {
        return store() instanceof ItemState item ? item.of().root() : this;
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
        return store() instanceof ItemState item
                && item.of().grid().hidesColumn(question().name());
    }

    public boolean isEnabled() {
        return standing.enabled() && frame.isEnabled();
    }

    public boolean isRequired() {
        return standing.required();
    }

    /** The answer; a missing node when there is none. */
    @Override
    public JsonNode value() {
        return held.value();
    }

    /** What was written in the field below the question, or for «other». */
    @Override
    public JsonNode comment() {
        return held.comment();
    }

    /** For a respondent, a list in which only calculations stand is empty; survey-core counts those too. */
    public boolean isEmpty() {
        if (takesLists() && asked.settling().isRestored()) {
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

    @Override
    public boolean offersChoices() {
        return offer.isPresent();
    }

    /** The choices offered; of a grid, the columns. */
    @Override
    public List<Choice> choices() {
        if (offer.isPresent()) {
            return offer.get().choices();
        }
        if (scale.isPresent()) {
            return scale.get().shown();
        }
        return question() instanceof Matrix matrix
                ? rows.columns(matrix)
                : question().choices().map(list -> list.all()).orElse(List.of());
    }

    /** Whether a choice that is offered can be chosen. */
    public boolean isEnabled(Choice choice) {
        return offer.map(each -> each.isEnabled(choice)).orElse(true);
    }

    /** Whether its choices come from another question. */
    boolean takesChoices() {
        return offer.filter(Offer::isTaken).isPresent();
    }

    boolean takesChoicesFrom(String name) {
        return offer.filter(each -> each.isTakenFrom(name)).isPresent();
    }

    /** What it takes its choices from has changed. */
    void refreshTaken() {
        offer.ifPresent(Offer::look);
        selection.ifPresent(Selection::dropUnknown);
    }

    /** A ranking that is not partial ranks every choice, in the order they stand until the respondent moves them. */
    @Override
    public boolean hasChosen(Choice choice) {
        return selection.filter(each -> each.has(choice)).isPresent();
    }

    @Override
    public boolean isOtherChosen() {
        return held.isOther();
    }

    @Override
    public JsonNode otherText() {
        return held.textOfOther();
    }

    @Override
    public boolean takesLists() {
        return asked.takesLists();
    }

    /** Its answer in words, in the language of the response; empty when there is none. */
    public String inWords() {
        return inWords(value());
    }

    String language() {
        return asked.circumstances().language();
    }

    /** An answer to it in words. */
    String inWords(JsonNode answer) {
        return new DisplayText(question(), language(), this).of(answer);
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
        return asked.repeating();
    }

    String inputType() {
        return asked.inputType();
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
        standing.look(scope());
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
        items.look(this::rows);
        totals.look();
        if (question() instanceof Calculation calculation) {
            calculation
                    .expression()
                    .filter(any -> isCalculated())
                    .ifPresent(expression -> held.set(calculation.rounded(expression.value(scope()))));
        } else if (!clearsWhenHidden() || isShown()) {
            held.followDefault();
        }
    }

    private boolean isInNewItem() {
        return store() instanceof ItemState item && item.isNew();
    }

    /** What is read-only is not worked out; cells of a grid that is not read-only always are. */
    private boolean isCalculated() {
        return isEnabled() || store() instanceof ItemState item && item.of().isGrid() && item.isEnabled();
    }

    Clearing clearing() {
        return asked.clearing();
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
        if (!standing.visible() && !around.isOnStart(this)) {
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
        if (!anotherShows()) {
            held.clear();
        }
    }

    /** Another question with the same key is shown, so that the answer is still one. */
    boolean anotherShows() {
        return !asked.isInside()
                && around.sharing(asked.key()).stream().anyMatch(other -> other != this && other.isShown());
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
        return Asked.isGrid(question());
    }

    /** Without an answer to any of the fixed rows or fields it is made of. */
    boolean isUnansweredGrid() {
        boolean isGrid = isFields() || kind() == Question.Kind.MATRIX || kind() == Question.Kind.MATRIXDROPDOWN;
        return isGrid && value().isMissingNode();
    }

    boolean isFields() {
        return question() instanceof MultipleText;
    }
}
