package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Trigger;
import no.svarbrev.routing.engine.scope.AnswerStore;
import no.svarbrev.routing.engine.scope.Change;
import no.svarbrev.routing.engine.scope.Mentions;
import no.svarbrev.routing.engine.state.PanelState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.TextState;
import no.svarbrev.routing.engine.state.Tree;
import no.svarbrev.routing.engine.value.Answered;

/** What a questionnaire does when what a condition mentions was changed: shows, hides, sets and copies. */
public final class Triggers {
    /** Triggers set off by triggers, so many rounds. */
    private static final int MOST_ROUNDS = 3;

    private final Tree tree;
    private final List<Trigger> triggers;
    private final Acts acts;
    private Optional<Map<String, Change>> setOff = Optional.empty();

    /** What triggers act on. */
    interface Acts extends AnswerStore {
        void setVariable(String name, JsonNode value);
    }

    Triggers(Tree tree, Acts acts) {
        this.tree = tree;
        this.triggers = tree.questionnaire().parts().triggers();
        this.acts = acts;
    }

    private Scope scope() {
        return acts.scope();
    }

    /** Those set off while triggers run are looked at in the next round. */
    void changed(Map<String, Change> keys) {
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
            triggers.forEach(trigger -> run(trigger, new Mentions(all)));
            Map<String, Change> before = now;
            now = new HashMap<>(all);
            now.entrySet().removeAll(before.entrySet());
        }
        setOff = Optional.empty();
    }

    private void run(Trigger trigger, Mentions mentions) {
        if (!isSetOff(trigger, mentions)) {
            return;
        }
        boolean holds = trigger.condition().isTrue(scope());
        if (trigger instanceof Trigger.Show show) {
            show(show, holds);
        } else if (holds) {
            act(trigger);
        }
    }

    private boolean isSetOff(Trigger trigger, Mentions mentions) {
        Map<String, Change> keys = mentions.changed();
        if (trigger instanceof Trigger.CopyValue copy) {
            return !(keys.size() == 1 && keys.containsKey(copy.to()))
                    && (keys.containsKey(copy.from())
                            || mentions.differs(trigger.condition(), scope().clock())
                            || Parts.variable(copy.from())
                                    .filter(from -> mentions.differs(from, scope().clock()))
                                    .isPresent());
        }
        if (trigger instanceof Trigger.SetValue set && keys.size() == 1 && keys.containsKey(set.to())) {
            return false;
        }
        return mentions.differs(trigger.condition(), scope().clock()) || Mentions.mentionsNothing(trigger.condition());
    }

    private void act(Trigger trigger) {
        if (trigger instanceof Trigger.SetValue set && set.variable()) {
            acts.setVariable(set.to(), set.value());
        } else if (trigger instanceof Trigger.SetValue set) {
            put(set.to(), set.value());
        } else if (trigger instanceof Trigger.CopyValue copy) {
            copied(copy).ifPresent(value -> put(copy.to(), value));
        } else if (trigger instanceof Trigger.Run run) {
            JsonNode result = run.run().answer(scope(), "");
            run.to().filter(to -> !result.isMissingNode()).ifPresent(to -> put(to, result));
        }
    }

    private Optional<JsonNode> copied(Trigger.CopyValue copy) {
        Optional<QuestionState> from = Parts.find(tree, copy.from());
        if (copy.text() && from.isPresent()) {
            return Optional.of(TextNode.valueOf(from.get().chosen().inWords()));
        }
        if (from.filter(Triggers::isUnansweredGrid).isPresent()) {
            return Optional.empty();
        }
        if (isText(copy.from())) {
            return Optional.of(MissingNode.getInstance());
        }
        return from.map(QuestionState::value)
                .or(() -> Parts.variable(copy.from())
                        .map(named -> new Expression.Variable(named.reference(), true).value(scope()))
                        .filter(value -> !Answered.isNothing(value)));
    }

    /** Without an answer to any of the fixed rows or fields it is made of. */
    private static boolean isUnansweredGrid(QuestionState state) {
        return state.asked().isFixed() && state.value().isMissingNode();
    }

    private boolean isText(String name) {
        return tree.elements()
                .anyMatch(element ->
                        element instanceof TextState && element.element().name().equals(name));
    }

    private void put(String name, JsonNode value) {
        Optional<QuestionState> question = Parts.find(tree, name);
        if (question.isPresent()) {
            question.get().held().set(value);
        } else if (name.indexOf('.') < 0) {
            acts.set(name, value);
        }
    }

    /** Shows and hides as if every answer had just been changed. */
    void showAll() {
        for (Trigger trigger : triggers) {
            if (trigger instanceof Trigger.Show show) {
                show(show, show.condition().isTrue(scope()));
            }
        }
    }

    private void show(Trigger.Show show, boolean holds) {
        tree.pages().stream()
                .filter(page -> show.pages().contains(page.page().written()))
                .forEach(page -> page.show(holds));
        tree.pages().stream()
                .filter(page -> page.page().holdsPages())
                .flatMap(page -> page.elements().stream())
                .map(PanelState.class::cast)
                .filter(panel -> show.pages().contains(panel.panel().name()))
                .forEach(panel -> panel.showAsPage(holds));
        tree.elements()
                .filter(element -> show.questions().contains(element.element().name()))
                .forEach(element -> element.show(holds));
    }
}
