package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Repeating;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.value.WholeAnswer;

/** The rows or repeated panels of a question, as many as its answer has or its questionnaire begins with. */
public final class Items<T extends Items.Item> {
    private final Asked owner;
    private final Held held;
    private final BiFunction<Optional<Choice>, List<? extends Element>, T> making;
    private final Count count;
    private final List<T> items = new ArrayList<>();
    private boolean isOwnDoing;
    private boolean isBuilt;
    private boolean isBuiltLate;
    private boolean keepsCount;

    /** A row or repeated panel, as the list of them knows it. */
    public interface Item {
        /** The fixed row that it is, when it is one. */
        Optional<Choice> row();

        boolean isVisible();

        void showRow(boolean shown);

        /** Its questions take their answers from the whole. */
        void follow();

        /** What its questions begin with. */
        void setDefaults();

        void look();

        /** What its questions hold. */
        ObjectNode answers();

        /** Whether what stands under the key is worked out. */
        boolean calculates(String key);

        /** Whether its questions hold nothing but what is worked out. */
        boolean isEmpty();

        /** Whether a question of this name in it is shown. */
        boolean shows(String question);

        /** What its conditions look answers up in. */
        Scope scope();
    }

    /** @param making makes one of a fixed row or of none, and what stands in it */
    Items(Asked owner, Held held, BiFunction<Optional<Choice>, List<? extends Element>, T> making) {
        this.owner = owner;
        this.held = held;
        this.making = making;
        this.count = new Count(owner);
        this.isBuilt = owner.kind() != Question.Kind.PANELDYNAMIC || owner.isInside();
    }

    /**
     * Panels are made when their page comes up, as many as there are answers for or the questionnaire begins with, and
     * from then on the answer has each of them, even those without any answer. True when they were made now.
     */
    public boolean build() {
        if (isBuilt) {
            return false;
        }
        isBuilt = true;
        isBuiltLate = !held.value().isMissingNode();
        adjust();
        fillUp();
        return true;
    }

    private void fillUp() {
        JsonNode value = held.value();
        if (value.size() < items.size()) {
            put(whole().first(items.size()));
        }
    }

    public List<T> all() {
        return items;
    }

    /** Makes as many items as there are answers for, and has them take their answers from there. */
    public void follow() {
        isBuilt = isBuilt || count.isStored(held.value());
        if (isOwnDoing || !isBuilt) {
            return;
        }
        keepsCount = false;
        List<T> before = List.copyOf(items);
        adjust();
        before.stream().filter(items::contains).forEach(Item::follow);
    }

    private void adjust() {
        Question question = owner.question();
        if (question instanceof CellMatrix matrix) {
            if (items.isEmpty()) {
                matrix.rows().rows().forEach(row -> add(Optional.of(row), matrix.parts()));
            }
        } else if (question instanceof MultipleText text) {
            if (items.isEmpty()) {
                add(Optional.empty(), text.items());
            }
        } else if (owner.repeating().isPresent() && !keepsCount) {
            fit(count.of(owner.repeating().get(), held.value(), isBuiltLate));
        }
    }

    private void fit(int wanted) {
        while (items.size() > wanted) {
            items.remove(items.size() - 1);
        }
        Question question = owner.question();
        List<? extends Element> parts = question instanceof PanelList list ? list.elements() : question.parts();
        while (items.size() < wanted) {
            add(Optional.empty(), parts);
        }
    }

    private void add(Optional<Choice> row, List<? extends Element> parts) {
        T item = making.apply(row, parts);
        items.add(item);
        item.follow();
        boolean asStored = owner.settling().isRestored() || owner.kind() == Question.Kind.PANELDYNAMIC;
        if (!asStored || !owner.settling().isLoading()) {
            item.setDefaults();
        }
    }

    /** @param rows the fixed rows that are shown */
    void look(Supplier<List<Choice>> rows) {
        if (!isBuilt) {
            return;
        }
        adjust();
        owner.repeating().ifPresent(this::followCount);
        if (owner.question() instanceof CellMatrix) {
            List<Choice> shown = rows.get();
            items.forEach(item -> item.showRow(shown.contains(item.row().orElseThrow())));
        }
        List.copyOf(items).forEach(Item::look);
    }

    /** As many as the questionnaire counts; answers beyond that go. */
    private void followCount(Repeating repeating) {
        count.look(repeating).ifPresent(wanted -> {
            fit(wanted);
            JsonNode value = held.value();
            if (value.isArray() && value.size() > wanted) {
                put(whole().first(wanted));
            }
        });
    }

    /** Puts the answers of one item into the whole; what is empty throughout is no answer. */
    public void set(T item, ObjectNode answers) {
        if (owner.isFields()) {
            put(answers.isEmpty() ? MissingNode.getInstance() : answers);
        } else if (item.row().isPresent()) {
            put(whole().with(item.row().get().code(), answers));
        } else {
            put(withRow(items.indexOf(item), answers));
        }
    }

    private JsonNode withRow(int index, ObjectNode answers) {
        ArrayNode whole = whole().with(index, answers, items.size());
        boolean nothing = owner.kind() == Question.Kind.MATRIXDYNAMIC && WholeAnswer.isEmpty(whole);
        return nothing ? MissingNode.getInstance() : whole;
    }

    private WholeAnswer whole() {
        return new WholeAnswer(held.value());
    }

    private void put(JsonNode whole) {
        isOwnDoing = true;
        keepsCount = whole.isMissingNode();
        held.put(whole);
        isOwnDoing = false;
    }
}
