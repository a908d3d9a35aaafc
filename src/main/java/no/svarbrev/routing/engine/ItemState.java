package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Clearing;

/** A row of a grid, or one of the repeated panels: questions of its own, whose answers stand inside the whole answer. */
public final class ItemState implements AnswerStore, Frame, Items.Item, ItemScope.Item {
    private final QuestionState owner;
    private final Optional<Choice> row;
    private final ItemScope scope;
    private final List<ElementState> elements;
    private boolean visible = true;
    private boolean isNew = true;
    /** While some of its questions have taken their answers and others have not. */
    private boolean isFollowing;

    /** @param row the fixed row that this is, when it is one */
    ItemState(
            QuestionState list,
            Optional<Choice> row,
            List<? extends Element> parts,
            QuestionState.Surroundings around) {
        this.owner = list;
        this.row = row;
        this.scope = new ItemScope(this);
        this.elements = ElementState.all(parts, around, this, this);
    }

    /** The question, as it stands, that it is a row or panel of. */
    public QuestionState of() {
        return owner;
    }

    @Override
    public Optional<Question> owner() {
        return Optional.of(owner.question());
    }

    @Override
    public Question list() {
        return owner.question();
    }

    @Override
    public Scope around() {
        return owner.store().scope();
    }

    @Override
    public Optional<ItemState> parent() {
        return owner.store() instanceof ItemState parent ? Optional.of(parent) : Optional.empty();
    }

    @Override
    public List<ItemState> visible() {
        return owner.items().stream().filter(ItemState::isVisible).toList();
    }

    @Override
    public JsonNode answeredRows() {
        return owner.answeredRows();
    }

    @Override
    public TotalRow totals() {
        return owner.totals();
    }

    @Override
    public Optional<String> inWords(String name) {
        return questions()
                .filter(state -> state.question().name().equalsIgnoreCase(name))
                .findFirst()
                .map(QuestionState::inWords)
                .or(() -> TotalRow.inText(questions().map(QuestionState::totals), name));
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
        JsonNode whole = owner.value();
        if (owner.asked().isFields()) {
            return whole.isObject() ? (ObjectNode) whole : JsonNodeFactory.instance.objectNode();
        }
        JsonNode own = row.isPresent() ? whole.path(row.get().code()) : whole.path(index());
        return own.isObject() ? (ObjectNode) own : JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void follow() {
        isFollowing = true;
        questions().forEach(state -> state.held().follow());
        isFollowing = false;
    }

    @Override
    public JsonNode get(String key) {
        return node().path(key);
    }

    @Override
    public void set(String key, JsonNode value) {
        if (Same.asGiven(value, get(key))) {
            return;
        }
        ObjectNode changed = isFollowing
                        || owner.kind() == Question.Kind.PANELDYNAMIC
                        || owner.asked().isFields()
                ? node().deepCopy()
                : held();
        if (Answered.isUnset(value)) {
            changed.remove(key);
        } else {
            changed.set(key, value);
        }
        owner.setItem(this, changed);
    }

    /** What stands in the row as its questions hold it, and what is none of theirs. */
    private ObjectNode held() {
        ObjectNode row = node().deepCopy();
        questions()
                .filter(QuestionState::isEmpty)
                .forEach(state -> row.remove(state.question().prompt().key()));
        return row;
    }

    @Override
    public ObjectNode answers() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        questions().forEach(state -> {
            if (!state.isEmpty()) {
                answers.set(state.question().prompt().key(), state.value());
            }
            if (state.comment().isTextual()) {
                answers.set(state.question().prompt().commentName(), state.comment());
            }
        });
        return answers;
    }

    /** A cell in which nothing was written is no answer. */
    void dropBlanks() {
        ObjectNode kept = held();
        if (kept.size() < node().size()) {
            owner.setItem(this, kept);
        }
    }

    @Override
    public void setDefaults() {
        questions().forEach(QuestionState::setDefault);
    }

    @Override
    public void look() {
        ownCondition().ifPresent(this::showOn);
        elements.forEach(ElementState::look);
        isNew = false;
    }

    private void showOn(Expression condition) {
        boolean before = visible;
        visible = condition.holds(scope);
        if (before != visible && !isNew && owner.kind() == Question.Kind.PANELDYNAMIC) {
            appearedOrVanished(visible);
        }
    }

    /** The panel, or the whole list of panels, came into sight or went: what is kept only in sight hears of it. */
    void appearedOrVanished(boolean appeared) {
        questions()
                .filter(part -> part.asked().clearing() == Clearing.ON_HIDDEN_CONTAINER)
                .toList()
                .forEach(part -> part.frameAppearedOrVanished(appeared));
    }

    /** Whether its rules were never looked at: what they hide was not in sight before. */
    boolean isNew() {
        return isNew;
    }

    private Optional<Expression> ownCondition() {
        if (owner.question() instanceof PanelList list) {
            return list.panelVisibleIf();
        }
        return owner.question() instanceof RowList list ? list.rowsVisibleIf() : Optional.empty();
    }

    @Override
    public void showRow(boolean shown) {
        visible = shown;
    }

    /** Whether there is anything to show in it. */
    boolean showsAnything() {
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
