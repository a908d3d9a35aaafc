package no.svarbrev.routing.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.routing.engine.question.Selection;
import no.svarbrev.routing.engine.state.ItemState;
import no.svarbrev.routing.engine.state.PageState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/**
 * What happens when a page is sent in: answers that are not offered go before it is judged whether there is one.
 *
 * @param settle works all conditions out after panels were made
 */
record Tidying(Tree tree, Runnable settle) {
    /** Every page that is shown when it is its turn. */
    void all() {
        for (PageState page : tree.pages()) {
            if (page.isShown()) {
                page(page, any -> {});
            }
        }
    }

    /** @param then what is done with each question before the next one is looked at */
    void page(PageState page, Consumer<QuestionState> then) {
        build(page.questions().filter(QuestionState::isShown));
        page.questions().forEach(question -> {
            tidy(question);
            then.accept(question);
        });
    }

    /** Panels are made when their page comes up. */
    void build(Stream<QuestionState> questions) {
        if (questions.toList().stream()
                        .filter(question -> question.grid().items().build())
                        .count()
                > 0) {
            settle.run();
        }
    }

    private static void tidy(QuestionState state) {
        if (state.isShown()) {
            if (state.asked().clearing() != Clearing.NONE) {
                state.chosen().selection().ifPresent(Selection::dropUnknown);
            }
            state.inside().toList().forEach(Tidying::tidy);
            if (state.asked().isGrid() && state.isEnabled()) {
                List.copyOf(state.items()).stream()
                        .filter(state.items()::contains)
                        .forEach(ItemState::dropBlanks);
            }
        }
    }
}
