package no.svarbrev.routing.engine.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.routing.engine.question.Grid;
import no.svarbrev.routing.engine.question.ItemAnswers;
import no.svarbrev.routing.engine.question.Items;
import no.svarbrev.routing.engine.question.TotalRow;
import no.svarbrev.routing.engine.scope.ItemScope;

/** A row of a grid, or one of the repeated panels: questions of its own, whose answers stand inside the whole answer. */
public final class ItemState implements Frame, Items.Item, ItemScope.Item, ItemAnswers.Place {
    private final QuestionState owner;
    private final Optional<Choice> row;
    private final ItemScope scope;
    private final ItemAnswers answers;
    private final List<ElementState> elements;
    private boolean visible = true;
    private boolean isNew = true;

    /** @param row the fixed row that this is, when it is one */
    ItemState(
            QuestionState list, Optional<Choice> row, List<? extends Element> parts, ElementState.Surroundings around) {
        this.owner = list;
        this.row = row;
        this.scope = new ItemScope(this);
        this.answers = new ItemAnswers(list.asked(), list.held(), this);
        this.elements = ElementState.all(parts, around, answers, this);
    }

    /** The question, as it stands, that it is a row or panel of. */
    public QuestionState of() {
        return owner;
    }

    @Override
    public Grid<ItemState> whole() {
        return owner.grid();
    }

    @Override
    public Optional<ItemState> parent() {
        return owner.item();
    }

    @Override
    public Optional<ItemState> item() {
        return Optional.of(this);
    }

    @Override
    public Optional<String> inWords(String name) {
        return questions()
                .filter(state -> state.question().name().equalsIgnoreCase(name))
                .findFirst()
                .map(state -> state.chosen().inWords())
                .or(() -> TotalRow.inText(questions().map(state -> state.grid().totals()), name));
    }

    @Override
    public boolean calculates(String key) {
        return questions()
                .anyMatch(part -> part.shape() == Shape.CALCULATION
                        && part.question().prompt().key().equals(key));
    }

    @Override
    public Optional<Choice> row() {
        return row;
    }

    @Override
    public List<ElementState> elements() {
        return elements;
    }

    /** The place among the rows or panels there are, from 0. */
    @Override
    public int index() {
        return owner.items().indexOf(this);
    }

    /** The path of its fields: that of the whole, and its row or place; several short fields stand under the whole. */
    public String path() {
        return owner.asked().isFields()
                ? owner.field()
                : owner.field() + "." + row.map(Choice::code).orElseGet(() -> String.valueOf(index()));
    }

    /** The answers in this row or panel. */
    @Override
    public ObjectNode node() {
        return answers.all();
    }

    @Override
    public void follow() {
        answers.follow(() -> questions().forEach(state -> state.held().follow()));
    }

    @Override
    public void put(ObjectNode answers) {
        owner.grid().items().set(this, answers);
    }

    @Override
    public Stream<String> emptyKeys() {
        return questions()
                .filter(QuestionState::isEmpty)
                .map(state -> state.asked().key());
    }

    @Override
    public boolean isEmpty() {
        return questions().allMatch(part -> part.shape() == Shape.CALCULATION || part.isEmpty());
    }

    @Override
    public boolean shows(String question) {
        return questions().anyMatch(cell -> cell.question().name().equals(question) && cell.isShown());
    }

    @Override
    public ObjectNode answers() {
        ObjectNode held = JsonNodeFactory.instance.objectNode();
        questions().forEach(state -> {
            if (!state.isEmpty()) {
                held.set(state.asked().key(), state.value());
            }
            JsonNode comment = state.held().comment().text();
            if (comment.isTextual()) {
                held.set(state.asked().prompt().commentName(), comment);
            }
        });
        return held;
    }

    /** A cell in which nothing was written is no answer. */
    public void dropBlanks() {
        answers.dropBlanks();
    }

    @Override
    public void setDefaults() {
        questions().forEach(state -> state.unfolding().setDefault());
    }

    @Override
    public void look() {
        owner.asked().itemsVisibleIf().ifPresent(this::showOn);
        elements.forEach(ElementState::look);
        isNew = false;
    }

    private void showOn(Expression condition) {
        boolean before = visible;
        visible = condition.holds(scope);
        if (before != visible && !isNew && owner.asked().kind() == Question.Kind.PANELDYNAMIC) {
            appearedOrVanished(visible);
        }
    }

    /** The panel, or the whole list of panels, came into sight or went: what is kept only in sight hears of it. */
    void appearedOrVanished(boolean appeared) {
        questions()
                .filter(part -> part.asked().clearing() == Clearing.ON_HIDDEN_CONTAINER)
                .toList()
                .forEach(part -> part.unfolding().frameAppearedOrVanished(appeared));
    }

    /** Whether its rules were never looked at: what they hide was not in sight before. */
    boolean isNew() {
        return isNew;
    }

    @Override
    public void showRow(boolean shown) {
        visible = shown;
    }

    /** Whether there is anything to show in it. */
    public boolean showsAnything() {
        return visible && elements.stream().anyMatch(ElementState::isVisible);
    }

    @Override
    public boolean isVisible() {
        return visible;
    }

    @Override
    public boolean isShown() {
        return visible && owner.isShown();
    }

    @Override
    public boolean isEnabled() {
        return owner.isEnabled();
    }

    @Override
    public Scope scope() {
        return scope;
    }
}
