package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Clearing;

/** A question as it stands for one respondent: shown or not, required or not, its choices, rows and answer. */
public final class QuestionState implements ElementState {
    private final Asked asked;
    private final Surroundings around;
    private final Frame frame;
    private final Standing standing;
    private final Choices choices;
    private final Rows rows;
    private final Items<ItemState> items;
    private final TotalRow totals;
    private final Held held;

    /** What a question knows of all that is being filled in. */
    interface Surroundings {
        Asked.Common common();

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
        this.asked = new Asked(question, store, new OwnScope(store.scope(), this::value), around.common());
        this.around = around;
        this.frame = frame;
        this.standing = new Standing(question.rules());
        Optional<Choosing> choosing = question.choices()
                .filter(list -> question.choosesFromList())
                .map(list -> new Choosing(question, new Offer(asked, list, this::another)));
        this.held = new Held(asked, choosing, new Hearing());
        this.rows = new Rows(asked, this::scopeOf);
        this.choices = new Choices(
                asked,
                held,
                rows,
                choosing.map(any -> new Selection(asked, any, held, this::isShared)),
                question instanceof Rating rating
                        ? Optional.of(new Scale(asked, rating, held, this::isEnabled))
                        : Optional.empty());
        this.items = new Items<>(asked, held, (row, parts) -> new ItemState(this, row, parts, around));
        this.totals = new TotalRow(asked, this::answeredRows, this::isLastWithTotals);
    }

    /** What follows when another answer is held. */
    private final class Hearing implements Held.Hearing {
        @Override
        public void taken() {
            choices.selection().ifPresent(Selection::forget);
        }

        @Override
        public void held(boolean changed) {
            items.follow();
            if (changed && !asked.isInside()) {
                around.refreshTaken(asked.key());
            }
        }
    }

    private Optional<Choices> another(String name) {
        return around.question(name).filter(other -> other != this).map(QuestionState::chosen);
    }

    /** Whether several questions share its answer. */
    boolean isShared() {
        return around.sharing(asked.key()).size() > 1;
    }

    private Optional<Scope> scopeOf(Choice row) {
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

    public Shape shape() {
        return asked.shape();
    }

    /** The question where it is asked. */
    Asked asked() {
        return asked;
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
    public Scope scope() {
        return asked.scope();
    }

    /** The name of its field in a form; inside grids and panels the whole path. */
    public String field() {
        return store() instanceof ItemState item
                ? item.path() + "." + question().name()
                : question().name();
    }

    /** Whether it stands inside another question, in a row or repeated panel. */
    public boolean isInside() {
        return asked.isInside();
    }

    /** The question on the page that this one stands inside; itself when it stands on the page. */
    public QuestionState root() {
        return store() instanceof ItemState item ? item.of().root() : this;
    }

    @Override
    public boolean isVisible() {
        return standing.visible() && !choices.hideQuestion() && !rows.hideQuestion();
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
    public JsonNode value() {
        return held.value();
    }

    /** What was written in the field below the question, or for «other». */
    public JsonNode comment() {
        return held.comment();
    }

    /** For a respondent, a list in which only calculations stand is empty; survey-core counts those too. */
    public boolean isEmpty() {
        if (asked.takesLists() && asked.settling().isRestored()) {
            return inside().allMatch(part -> part.shape() == Shape.CALCULATION || part.isEmpty());
        }
        return kind() == Question.Kind.PANELDYNAMIC ? items.areEmpty(value()) : held.isEmpty();
    }

    Optional<Selection> selection() {
        return choices.selection();
    }

    /** What can be chosen, and what is. */
    public Choices chosen() {
        return choices;
    }

    /** The choices offered; of a grid, the columns. */
    public List<Choice> choices() {
        return choices.choices();
    }

    /** Whether a choice that is offered can be chosen. */
    public boolean isEnabled(Choice choice) {
        return choices.isEnabled(choice);
    }

    /** What it takes its choices from has changed. */
    void refreshTaken() {
        choices.lookAtOffer();
        choices.dropUnknown();
    }

    /** Its answer in words, in the language of the response; empty when there is none. */
    public String inWords() {
        return choices.inWords(value());
    }

    public TotalRow totals() {
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
        boolean offersOthers = choices.lookAtOffer();
        if (offersOthers) {
            choices.dropUnknown();
        }
        if (!isInNewItem()) {
            appearOrVanish(before);
        }
        if (offersOthers) {
            choices.dropUnknown();
        }
        choices.lookAtScale();
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
        return isEnabled()
                || store() instanceof ItemState item && item.of().asked.isGrid() && item.isEnabled();
    }

    boolean clearsWhenHidden() {
        return asked.clearing() == Clearing.ON_HIDDEN || asked.clearing() == Clearing.ON_HIDDEN_CONTAINER;
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
        } else if (asked.clearing() == Clearing.ON_HIDDEN_CONTAINER) {
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
}
