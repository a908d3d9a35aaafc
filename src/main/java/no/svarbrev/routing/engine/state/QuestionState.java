package no.svarbrev.routing.engine.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.question.Choices;
import no.svarbrev.routing.engine.question.Grid;
import no.svarbrev.routing.engine.question.Held;
import no.svarbrev.routing.engine.question.QuestionParts;
import no.svarbrev.routing.engine.question.Standing;
import no.svarbrev.routing.engine.question.Unfolding;
import no.svarbrev.routing.engine.scope.AnswerStore;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.OwnScope;

/** A question as it stands for one respondent: where, shown or not, required or not; its parts know the rest. */
public final class QuestionState implements ElementState, Unfolding.Sight {
    private final Asked asked;
    private final Frame frame;
    private final Optional<ItemState> item;
    private final Surroundings around;
    private final Standing standing;
    private final Held held;
    private final Grid<ItemState> grid;
    private final Choices choices;
    private final Unfolding unfolding;

    QuestionState(Question question, Surroundings around, AnswerStore store, Frame frame) {
        this.asked = new Asked(question, store, new OwnScope(store.scope(), this::value), around.common());
        this.frame = frame;
        this.item = frame.item();
        this.around = around;
        this.standing = new Standing(question.rules());
        QuestionParts<ItemState> parts = new QuestionParts<>(
                asked,
                around,
                (row, elements) -> new ItemState(this, row, elements, around),
                this::isEnabled,
                () -> around.hasLastTotals(this));
        this.held = parts.held();
        this.grid = parts.grid();
        this.choices = parts.choices();
        this.unfolding = new Unfolding(standing, parts, this);
    }

    @Override
    public Element element() {
        return asked.question();
    }

    public Question question() {
        return asked.question();
    }

    public Shape shape() {
        return asked.shape();
    }

    /** The question where it is asked. */
    public Asked asked() {
        return asked;
    }

    /** What its conditions and texts look answers up in. */
    public Scope scope() {
        return asked.scope();
    }

    /** The row or repeated panel that it stands in. */
    Optional<ItemState> item() {
        return item;
    }

    /** The name of its field in a form; inside grids and panels the whole path. */
    public String field() {
        return item.isPresent()
                ? item.get().path() + "." + question().name()
                : question().name();
    }

    /** The question on the page that this one stands inside; itself when it stands on the page. */
    public QuestionState root() {
        return item.isPresent() ? item.get().of().root() : this;
    }

    @Override
    public boolean isVisible() {
        return standing.visible() && !choices.hideQuestion();
    }

    @Override
    public boolean isShown() {
        return isVisible() && frame.isShown() && !isInHiddenColumn();
    }

    private boolean isInHiddenColumn() {
        return item.isPresent()
                && item.get().of().grid().rows().hidesColumn(question().name());
    }

    public boolean isEnabled() {
        return standing.enabled() && frame.isEnabled();
    }

    public boolean isRequired() {
        return standing.required();
    }

    /** The answer as it is held. */
    public Held held() {
        return held;
    }

    /** The answer; a missing node when there is none. */
    public JsonNode value() {
        return held().value();
    }

    public boolean isEmpty() {
        return grid().isEmpty();
    }

    /** What can be chosen, and what is. */
    public Choices chosen() {
        return choices;
    }

    /** What stands inside it. */
    public Grid<ItemState> grid() {
        return grid;
    }

    /** The rows or repeated panels, shown or not; of several short fields, one item that holds them all. */
    public List<ItemState> items() {
        return grid().items().all();
    }

    /** The questions inside this one, in rows and panels. */
    public Stream<QuestionState> inside() {
        return items().stream().flatMap(ItemState::questions);
    }

    @Override
    public void look() {
        unfolding.look();
    }

    @Override
    public void show(boolean shown) {
        unfolding.show(shown);
    }

    public Unfolding unfolding() {
        return unfolding;
    }

    @Override
    public boolean isNew() {
        return item.isPresent() && item.get().isNew();
    }

    /** What is read-only is not worked out; cells of a grid that is not read-only always are. */
    @Override
    public boolean isCalculated() {
        return isEnabled()
                || item.isPresent()
                        && item.get().of().asked().isGrid()
                        && item.get().isEnabled();
    }

    @Override
    public boolean isOnStart() {
        return around.isOnStart(this);
    }

    @Override
    public boolean anotherShows() {
        return around.anotherShows(this);
    }

    @Override
    public boolean isBlanked() {
        return held().isBlanked() || root().held().isBlanked();
    }

    @Override
    public void appearedOrVanished(boolean appeared) {
        if (asked.kind() == Question.Kind.PANELDYNAMIC) {
            items().forEach(item -> item.appearedOrVanished(appeared));
        }
    }
}
