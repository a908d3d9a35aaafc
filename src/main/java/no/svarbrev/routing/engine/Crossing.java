package no.svarbrev.routing.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Trigger;
import no.svarbrev.routing.engine.state.PageState;
import no.svarbrev.routing.engine.state.Tree;

/** What triggers say when a page is sent in; only those whose condition asks for an answer of the page are heard. */
record Crossing(Tree tree, Scope scope, PageState page) {
    boolean isEnd() {
        return heard(Trigger.Complete.class).findAny().isPresent();
    }

    /** The page of the question that a trigger leads to. */
    Optional<PageState> target() {
        return heard(Trigger.Skip.class).findFirst().flatMap(skip -> pageOf(skip.to()));
    }

    private <T extends Trigger> Stream<T> heard(Class<T> kind) {
        Set<String> keys =
                page.questions().map(state -> state.question().prompt().key()).collect(Collectors.toSet());
        return tree.questionnaire().parts().triggers().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(trigger -> trigger.condition()
                        .references()
                        .anyMatch(reference -> reference.candidates().anyMatch(keys::contains)))
                .filter(trigger -> trigger.condition().isTrue(scope));
    }

    private Optional<PageState> pageOf(String question) {
        return tree.pages().stream()
                .filter(PageState::isShown)
                .filter(each -> each.questions()
                        .anyMatch(state -> state.question().name().equals(question)))
                .findFirst();
    }
}
