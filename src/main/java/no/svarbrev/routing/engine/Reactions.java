package no.svarbrev.routing.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.rule.Preset;
import no.svarbrev.routing.engine.scope.AnswerStore;
import no.svarbrev.routing.engine.scope.Change;
import no.svarbrev.routing.engine.scope.Mentions;
import no.svarbrev.routing.engine.scope.Settling;
import no.svarbrev.routing.engine.scope.Variables;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/**
 * What follows from a change and not from the answers alone: questions that set or reset themselves, and triggers. Each
 * reacts only when its expression mentions what was changed.
 */
final class Reactions {
    private final Tree tree;
    private final Settling settling;
    private final Variables variables;
    private final AnswerStore answers;
    private final Triggers triggers;
    private Optional<Map<String, Change>> underWay = Optional.empty();

    Reactions(Tree tree, Variables variables, Triggers.Acts acts) {
        this.tree = tree;
        this.variables = variables;
        this.settling = tree.settling();
        this.answers = acts;
        this.triggers = new Triggers(tree, acts);
    }

    void changed(String key, Change change) {
        Map<String, Change> keys = withRelated(key, change);
        if (settling.isClosed()) {
            questions(key, keys);
            return;
        }
        if (underWay.isEmpty()) {
            underWay = Optional.of(new HashMap<>());
        }
        underWay.get().putAll(keys);
        if (settling.isSettling()) {
            settling.settleAgain();
            variables.forgetCalculated();
        } else {
            settling.settle();
            questions(key, keys);
            underWay = Optional.empty();
        }
        triggers.changed(keys);
        tree.refreshTaken(key);
    }

    /** What changed while all conditions were worked out sets no question off afterwards. */
    void forget() {
        underWay = Optional.empty();
    }

    /** Shows and hides as if every answer had just been changed. */
    void showAll() {
        triggers.showAll();
    }

    /** A comment belongs to its question: conditions on that may look at it. */
    private Map<String, Change> withRelated(String key, Change change) {
        Map<String, Change> keys = new HashMap<>(Map.of(key, change));
        String suffix = Prompt.commentName("");
        if (key.endsWith(suffix)) {
            String name = key.substring(0, key.length() - suffix.length());
            keys.put(name, new Change(answers.get(name), answers.get(name)));
        }
        return keys;
    }

    private void questions(String key, Map<String, Change> keys) {
        if (tree.questionnaire().reacts()) {
            tree.questions()
                    .forEach(state -> withInside(state)
                            .toList()
                            .forEach(each -> question(each, key, new Mentions(underWay.orElse(keys)))));
        }
    }

    private static Stream<QuestionState> withInside(QuestionState state) {
        return Stream.concat(Stream.of(state), state.inside().filter(inner -> state.shape() != Shape.FIELDS));
    }

    private static void question(QuestionState state, String key, Mentions mentions) {
        Preset preset = state.question().prompt().preset();
        boolean inside = state.asked()
                .store()
                .owner()
                .filter(list -> list.prompt().key().equals(key))
                .isPresent();
        if (!preset.reacts() || inside || state.held().isBeingSet()) {
            return;
        }
        preset.resetIf()
                .filter(when -> !state.isEmpty() && mentions.reacts(when) && when.isTrue(state.scope()))
                .ifPresent(when -> reset(state));
        preset.setIf()
                .ifPresentOrElse(
                        when -> setIf(state, preset, when, mentions),
                        () -> preset.setTo().filter(mentions::reacts).ifPresent(to -> set(state, to)));
    }

    private static void reset(QuestionState state) {
        if (state.held().hasDefault()) {
            state.held().setDefault();
        } else {
            state.held().clear();
        }
    }

    private static void setIf(QuestionState state, Preset preset, Expression when, Mentions mentions) {
        if (mentions.reacts(when, preset.setTo()) && when.isSomething(state.scope())) {
            preset.setTo()
                    .ifPresentOrElse(to -> set(state, to), () -> state.held().clear());
        }
    }

    private static void set(QuestionState state, Expression to) {
        state.held().set(to.answer(state.scope(), state.asked().inputType()));
    }
}
