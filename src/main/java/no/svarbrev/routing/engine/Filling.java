package no.svarbrev.routing.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.engine.question.Selection;
import no.svarbrev.routing.engine.scope.Settling;
import no.svarbrev.routing.engine.state.PageState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/**
 * A questionnaire being filled in: the answers, and how every element stands because of them. Works on a copy of the
 * answers, in one thread, and behaves as survey-core does: conditions are worked out again until nothing changes.
 */
public final class Filling {
    private static final String COMMENT = Prompt.commentName("");

    private final Questionnaire questionnaire;
    private final Circumstances circumstances;
    private final Settling settling = new Settling(this::round);
    private final Given given;
    private final Tree tree;
    private final Withdrawn withdrawn;
    private final Tidying tidying;

    public Filling(Questionnaire questionnaire, Circumstances circumstances) {
        this.questionnaire = questionnaire;
        this.circumstances = circumstances;
        this.given = new Given(questionnaire, circumstances, settling);
        this.tree = given.tree();
        this.withdrawn = new Withdrawn(tree);
        this.tidying = new Tidying(tree, this::settle);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    /** The answers as they are. */
    public ObjectNode data() {
        return given.data();
    }

    /** The answers where they are kept. */
    Given given() {
        return given;
    }

    public Tree tree() {
        return tree;
    }

    /** Ticks that are not offered now. */
    public Withdrawn withdrawn() {
        return withdrawn;
    }

    /** What conditions outside of rows and panels see. */
    public Scope scope() {
        return given.scope();
    }

    /** A response that was just begun: only the defaults. */
    public void begin() {
        settling.load();
        tree.questions().forEach(state -> {
            state.grid().items().follow();
            state.unfolding().setDefault();
        });
        settling.open();
        settle();
        tree.pages().stream()
                .skip(questionnaire.settings().startPage() ? 1 : 0)
                .filter(PageState::isShown)
                .findFirst()
                .ifPresent(page -> tidying.build(page.questions()));
    }

    /** Takes all answers at once, in the place of what there was; defaults are not given again, except in grids. */
    public void give(ObjectNode answers) {
        take(answers);
        tree.questions()
                .filter(state -> state.asked().isGrid())
                .forEach(state ->
                        state.inside().toList().forEach(part -> part.unfolding().setDefault()));
        taken();
    }

    /**
     * Takes over stored answers. Otherwise than with {@link #give}, what is blank in a row or panel stays blank, and an
     * empty list has no panels: a respondent may have emptied them, and the answers are taken over on every page. Nor do
     * defaults come back where the respondent emptied a field, though its page comes into sight each time.
     */
    public void restore(Answers answers) {
        settling.restore();
        take(answers.data());
        answers.blanked().forEach(this::blank);
        tree.questions().forEach(Filling::restoreInside);
        given.variables().changes();
        taken();
    }

    /** The defaults in rows and panels hold still where the answer is another. */
    private static void restoreInside(QuestionState state) {
        state.inside().forEach(part -> {
            part.held().restore();
            restoreInside(part);
        });
    }

    private void take(ObjectNode answers) {
        given.replace(answers);
        settling.load();
        follow();
    }

    private void follow() {
        tree.questions().forEach(state -> state.held().follow());
    }

    private void taken() {
        tree.refreshTaken();
        settling.open();
        tree.questions().forEach(state -> state.chosen().selection().ifPresent(Selection::rank));
        settle();
        Map<String, List<JsonNode>> gone = settling.isRestored() ? withdrawn.gone() : Map.of();
        follow();
        withdrawn.remember(gone);
    }

    /** The respondent wants no default here. */
    public void blank(String key) {
        tree.sharing(key).forEach(state -> state.held().blank());
    }

    /** One answer is given, as by a respondent who types it. */
    public void change(String key, JsonNode value) {
        if (key.endsWith(COMMENT)) {
            tree.sharing(key.substring(0, key.length() - COMMENT.length()))
                    .forEach(state -> state.held().comment().mark());
        }
        given.set(key, value);
    }

    /**
     * What happens when pages are sent in: answers that are not offered go before it is judged whether there is one.
     * Triggers show and hide as if every answer had just been changed.
     */
    public void sendIn() {
        given.reactions().showAll();
        tidying.all();
    }

    /** @param then what is done with each question before the next one is looked at */
    public void tidy(PageState page, Consumer<QuestionState> then) {
        tidying.page(page, then);
    }

    /** Works the conditions out until no answer changes any more; what changes thereby sets no question off afterwards. */
    private void settle() {
        settling.settle();
        given.reactions().forget();
    }

    /** Works each condition out once. */
    private void round() {
        given.variables().forgetCalculated();
        if (questionnaire.reacts()) {
            given.variables().changes().forEach(given.reactions()::changed);
        }
        tree.pages().forEach(PageState::look);
    }

    /**
     * From now on answers are only tidied for the last time: what is calculated, shown and hidden stays; only questions
     * that set or reset themselves still do.
     */
    void close() {
        given.variables().calculateAll();
        tree.questions().forEach(state -> state.grid().rows().shown());
        settling.close();
    }
}
