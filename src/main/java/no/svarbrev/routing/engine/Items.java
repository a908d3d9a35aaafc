package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.MultipleText;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.rule.Repeating;

/** The rows or repeated panels of a question, as many as its answer has or its questionnaire begins with. */
public final class Items<T extends Items.Item> {
    private final Asked owner;
    private final Held held;
    private final BiFunction<Optional<Choice>, List<? extends Element>, T> making;
    private final List<T> items = new ArrayList<>();
    private boolean isOwnDoing;
    private boolean isBuilt;
    private boolean isBuiltLate;
    private boolean keepsCount;
    private OptionalInt counted = OptionalInt.empty();

    /** A row or repeated panel, as the list of them knows it. */
    interface Item {
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
    }

    /** @param making makes one of a fixed row or of none, and what stands in it */
    Items(Asked owner, Held held, BiFunction<Optional<Choice>, List<? extends Element>, T> making) {
        this.owner = owner;
        this.held = held;
        this.making = making;
        this.isBuilt = owner.kind() != Question.Kind.PANELDYNAMIC || owner.isInside();
    }

    /**
     * Panels are made when their page comes up, as many as there are answers for or the questionnaire begins with, and
     * from then on the answer has each of them, even those without any answer. True when they were made now.
     */
    boolean build() {
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

    List<T> all() {
        return items;
    }

    /** Whether no row or panel holds anything; blanks that were worked out are nothing, those that were typed are. */
    boolean areEmpty(JsonNode value) {
        for (JsonNode row : value) {
            if (!row.isObject() || row.properties().stream().anyMatch(entry -> !isBlankResult(entry))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlankResult(Map.Entry<String, JsonNode> entry) {
        return Answered.isEmpty(entry.getValue()) && items.stream().anyMatch(item -> item.calculates(entry.getKey()));
    }

    /** The rows that are shown and have answers, by their codes or one after the other. */
    JsonNode answered() {
        ObjectNode byRow = JsonNodeFactory.instance.objectNode();
        ArrayNode inOrder = JsonNodeFactory.instance.arrayNode();
        for (T item : items) {
            ObjectNode answers = item.answers();
            if (item.isVisible() && !answers.isEmpty()) {
                item.row().ifPresentOrElse(row -> byRow.set(row.code(), answers), () -> inOrder.add(answers));
            }
        }
        return owner.shape() == Shape.CELLS ? byRow : inOrder;
    }

    /** Makes as many items as there are answers for, and has them take their answers from there. */
    void follow() {
        isBuilt = isBuilt || isStored();
        if (isOwnDoing || !isBuilt) {
            return;
        }
        keepsCount = false;
        List<T> before = List.copyOf(items);
        adjust();
        before.stream().filter(items::contains).forEach(Item::follow);
    }

    private boolean isStored() {
        return isRestored() && held.value().isArray();
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
            fit(counted.orElseGet(() -> count(owner.repeating().get())), question);
        }
    }

    private int count(Repeating repeating) {
        JsonNode value = held.value();
        boolean none = owner.kind() == Question.Kind.PANELDYNAMIC && value.isEmpty() && !isStored();
        if (!value.isArray() || none) {
            return repeating.start();
        }
        boolean wholeAsGiven = owner.kind() == Question.Kind.PANELDYNAMIC && !isRestored() && !isBuiltLate;
        return wholeAsGiven || value.isEmpty() && !isStored() ? value.size() : Math.max(value.size(), repeating.min());
    }

    private void fit(int count, Question question) {
        while (items.size() > count) {
            items.remove(items.size() - 1);
        }
        List<? extends Element> parts = question instanceof PanelList list ? list.elements() : question.parts();
        while (items.size() < count) {
            add(Optional.empty(), parts);
        }
    }

    private void add(Optional<Choice> row, List<? extends Element> parts) {
        T item = making.apply(row, parts);
        items.add(item);
        item.follow();
        boolean asStored = isRestored() || owner.kind() == Question.Kind.PANELDYNAMIC;
        if (!asStored || !owner.settling().isLoading()) {
            item.setDefaults();
        }
    }

    private boolean isRestored() {
        return owner.settling().isRestored();
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

    /** As many as the questionnaire counts; answers beyond that go, and what is no number is none. */
    private void followCount(Repeating repeating) {
        repeating.countExpression().map(count -> count.value(owner.scope())).ifPresent(result -> {
            int wanted = Looks.number(result)
                    .map(number -> Math.max(0, Math.min(number.doubleValue(), repeating.max())))
                    .orElse(0.0)
                    .intValue();
            int count = Math.min(repeating.max(), Math.max(repeating.min(), wanted));
            counted = OptionalInt.of(count);
            fit(count, owner.question());
            JsonNode value = held.value();
            if (value.isArray() && value.size() > count) {
                put(whole().first(count));
            }
        });
    }

    /** Puts the answers of one item into the whole; what is empty throughout is no answer. */
    void set(T item, ObjectNode answers) {
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
