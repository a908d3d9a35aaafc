package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Preset;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Trigger;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Reference;

/**
 * What follows from a change and not from the answers alone: questions that set or reset themselves, and triggers. Each
 * reacts only when its expression mentions what was changed.
 */
final class Reactions {
    /** Triggers set off by triggers, so many rounds. */
    private static final int MOST_ROUNDS = 3;

    /** Why an expression is looked at: for what it mentions, or each time since it mentions nothing that changes. */
    private enum Cause {
        MENTIONED,
        ALWAYS,
        NONE
    }

    /** An answer before and after. */
    record Change(JsonNode before, JsonNode after) {}

    private final Filling filling;
    private final List<Trigger> triggers;
    private Optional<Map<String, Change>> underWay = Optional.empty();
    private Optional<Map<String, Change>> setOff = Optional.empty();

    Reactions(Filling filling) {
        this.filling = filling;
        this.triggers = filling.questionnaire().parts().triggers();
    }

    void changed(String key, Change change) {
        Map<String, Change> keys = withRelated(key, change);
        if (filling.isClosed()) {
            questions(key, keys);
            return;
        }
        if (underWay.isEmpty()) {
            underWay = Optional.of(new HashMap<>());
        }
        underWay.get().putAll(keys);
        if (filling.isSettling()) {
            filling.settleAgain();
        } else {
            filling.settle();
            questions(key, keys);
            underWay = Optional.empty();
        }
        triggers(keys);
        filling.refreshTaken(key);
    }

    /** What changed while all conditions were worked out sets no question off afterwards. */
    void forget() {
        underWay = Optional.empty();
    }

    /** A comment belongs to its question: conditions on that may look at it. */
    private Map<String, Change> withRelated(String key, Change change) {
        Map<String, Change> keys = new HashMap<>(Map.of(key, change));
        String suffix = Prompt.commentName("");
        if (key.endsWith(suffix)) {
            String name = key.substring(0, key.length() - suffix.length());
            JsonNode answer = filling.get(name);
            keys.put(name, new Change(answer, answer));
        }
        return keys;
    }

    private void questions(String key, Map<String, Change> keys) {
        if (filling.questionnaire().reacts()) {
            filling.questions()
                    .toList()
                    .forEach(state ->
                            withInside(state).toList().forEach(each -> question(each, key, underWay.orElse(keys))));
        }
    }

    private static Stream<QuestionState> withInside(QuestionState state) {
        return Stream.concat(
                Stream.of(state), state.inside().filter(inner -> state.kind() != Question.Kind.MULTIPLETEXT));
    }

    private void question(QuestionState state, String key, Map<String, Change> keys) {
        Preset preset = state.question().prompt().preset();
        boolean inside = state.store() instanceof ItemState item
                && item.owner().question().prompt().key().equals(key);
        if (!preset.reacts() || inside || state.held().isBeingSet()) {
            return;
        }
        preset.resetIf()
                .filter(when -> !state.isEmpty() && reacts(when, Optional.empty(), keys) && when.isTrue(state.scope()))
                .ifPresent(when -> reset(state));
        preset.setIf()
                .ifPresentOrElse(
                        when -> setIf(state, preset, when, keys),
                        () -> preset.setTo()
                                .filter(to -> reacts(to, Optional.empty(), keys))
                                .ifPresent(to -> set(state, to)));
    }

    private static void reset(QuestionState state) {
        if (state.held().hasDefault()) {
            state.held().setDefault();
        } else {
            state.held().clear();
        }
    }

    private static void setIf(QuestionState state, Preset preset, Expression when, Map<String, Change> keys) {
        if (reacts(when, preset.setTo(), keys) && when.isSomething(state.scope())) {
            preset.setTo()
                    .ifPresentOrElse(to -> set(state, to), () -> state.held().clear());
        }
    }

    private static void set(QuestionState state, Expression to) {
        state.held().set(to.answer(state.scope(), state.inputType()));
    }

    private static boolean reacts(Expression expression, Optional<Expression> second, Map<String, Change> keys) {
        Cause cause = cause(expression, keys);
        return cause == Cause.MENTIONED
                || second.map(other -> cause(other, keys) != Cause.NONE).orElse(cause == Cause.ALWAYS);
    }

    private static Cause cause(Expression expression, Map<String, Change> keys) {
        if (callsOnNothing(expression) || mentionsNothing(expression)) {
            return Cause.ALWAYS;
        }
        return mentions(expression, keys) ? Cause.MENTIONED : Cause.NONE;
    }

    /** Whether a function, such as today(), is called on nothing that could change. */
    private static boolean callsOnNothing(Expression expression) {
        return expression instanceof Expression.Call
                ? mentionsNothing(expression)
                : expression.parts().stream().anyMatch(Reactions::callsOnNothing);
    }

    private static boolean mentionsNothing(Expression expression) {
        return values(expression).findAny().isEmpty();
    }

    /** Names in braces; those of questions in quotes are not looked at. */
    private static Stream<Reference> values(Expression expression) {
        return expression
                .references()
                .filter(reference -> reference.kind() == Reference.Kind.VALUE
                        || reference.kind() == Reference.Kind.ELEMENT_VALUE
                        || reference.kind() == Reference.Kind.PROPERTY);
    }

    private static boolean mentions(Expression expression, Map<String, Change> keys) {
        return values(expression)
                .anyMatch(reference -> reference.kind() == Reference.Kind.PROPERTY
                        || reference
                                .candidates()
                                .map(name -> keys.containsKey(name) ? name : name.toLowerCase(Locale.ROOT))
                                .filter(keys::containsKey)
                                .anyMatch(key -> key.equalsIgnoreCase(reference.path())
                                        || !keys.get(key).after().isMissingNode()));
    }

    /** Whether what a name leads to is another than before: in {@code {list[0].x}} not everything in the list is. */
    private boolean differs(Expression expression, Map<String, Change> keys) {
        return values(expression)
                .anyMatch(reference -> reference
                        .candidates()
                        .map(name -> keys.containsKey(name) ? name : name.toLowerCase(Locale.ROOT))
                        .filter(keys::containsKey)
                        .anyMatch(key ->
                                key.equalsIgnoreCase(reference.path()) || differs(reference, key, keys.get(key))));
    }

    private boolean differs(Reference reference, String key, Change change) {
        return !Same.values(at(reference, key, change.before()), at(reference, key, change.after()));
    }

    private JsonNode at(Reference reference, String key, JsonNode value) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        if (!value.isMissingNode()) {
            answers.set(key, value);
        }
        return new Expression.Variable(reference, true)
                .evaluate(Expression.Scope.of(answers, filling.circumstances().clock()));
    }

    /** Those set off while triggers run are looked at in the next round. */
    private void triggers(Map<String, Change> keys) {
        if (triggers.isEmpty()) {
            return;
        }
        if (setOff.isPresent()) {
            setOff.get().putAll(keys);
            return;
        }
        Map<String, Change> now = new HashMap<>(keys);
        for (int round = 0; round < MOST_ROUNDS && !now.isEmpty(); round++) {
            Map<String, Change> all = new HashMap<>(now);
            setOff = Optional.of(all);
            triggers.forEach(trigger -> run(trigger, all));
            Map<String, Change> before = now;
            now = new HashMap<>(all);
            now.entrySet().removeAll(before.entrySet());
        }
        setOff = Optional.empty();
    }

    private void run(Trigger trigger, Map<String, Change> keys) {
        if (!isSetOff(trigger, keys)) {
            return;
        }
        boolean holds = trigger.condition().isTrue(filling.scope());
        if (trigger instanceof Trigger.Show show) {
            show(show, holds);
        } else if (holds) {
            act(trigger);
        }
    }

    private boolean isSetOff(Trigger trigger, Map<String, Change> keys) {
        if (trigger instanceof Trigger.CopyValue copy) {
            return !(keys.size() == 1 && keys.containsKey(copy.to()))
                    && (keys.containsKey(copy.from())
                            || differs(trigger.condition(), keys)
                            || Parts.variable(copy.from())
                                    .filter(from -> differs(from, keys))
                                    .isPresent());
        }
        if (trigger instanceof Trigger.SetValue set && keys.size() == 1 && keys.containsKey(set.to())) {
            return false;
        }
        return differs(trigger.condition(), keys) || mentionsNothing(trigger.condition());
    }

    private void act(Trigger trigger) {
        if (trigger instanceof Trigger.SetValue set && set.variable()) {
            filling.setVariable(set.to(), set.value());
        } else if (trigger instanceof Trigger.SetValue set) {
            put(set.to(), set.value());
        } else if (trigger instanceof Trigger.CopyValue copy) {
            copied(copy).ifPresent(value -> put(copy.to(), value));
        } else if (trigger instanceof Trigger.Run run) {
            JsonNode result = run.run().answer(filling.scope(), "");
            run.to().filter(to -> !result.isMissingNode()).ifPresent(to -> put(to, result));
        }
    }

    private Optional<JsonNode> copied(Trigger.CopyValue copy) {
        Optional<QuestionState> from = Parts.find(filling, copy.from());
        if (copy.text() && from.isPresent()) {
            return Optional.of(
                    TextNode.valueOf(DisplayText.of(from.get(), from.get().value())));
        }
        if (from.filter(QuestionState::isUnansweredGrid).isPresent()) {
            return Optional.empty();
        }
        if (isText(copy.from())) {
            return Optional.of(MissingNode.getInstance());
        }
        return from.map(QuestionState::value)
                .or(() -> Parts.variable(copy.from())
                        .map(named -> new Expression.Variable(named.reference(), true).value(filling.scope()))
                        .filter(value -> !Answered.isNothing(value)));
    }

    private boolean isText(String name) {
        return filling.pages().stream()
                .flatMap(PageState::all)
                .anyMatch(element ->
                        element instanceof TextState && element.element().name().equals(name));
    }

    private void put(String name, JsonNode value) {
        Optional<QuestionState> question = Parts.find(filling, name);
        if (question.isPresent()) {
            question.get().held().set(value);
        } else if (name.indexOf('.') < 0) {
            filling.set(name, value);
        }
    }

    /** Shows and hides as if every answer had just been changed. */
    void showAll() {
        for (Trigger trigger : triggers) {
            if (trigger instanceof Trigger.Show show) {
                show(show, show.condition().isTrue(filling.scope()));
            }
        }
    }

    private void show(Trigger.Show show, boolean holds) {
        filling.pages().stream()
                .filter(page -> show.pages().contains(page.page().written()))
                .forEach(page -> page.show(holds));
        filling.pages().stream()
                .filter(page -> page.page().holdsPages())
                .flatMap(page -> page.elements().stream())
                .map(PanelState.class::cast)
                .filter(panel -> show.pages().contains(panel.panel().name()))
                .forEach(panel -> panel.showAsPage(holds));
        filling.pages().stream()
                .flatMap(PageState::all)
                .filter(element -> show.questions().contains(element.element().name()))
                .forEach(element -> element.show(holds));
    }
}
