package no.svarbrev.routing.engine.state;

import java.util.ArrayList;
import java.util.List;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.routing.engine.question.QuestionParts;
import no.svarbrev.routing.engine.scope.AnswerStore;
import no.svarbrev.routing.engine.scope.Asked;

/** An element of the questionnaire as it stands for one respondent. */
public sealed interface ElementState permits QuestionState, PanelState, TextState {
    /** What an element knows of all that is being filled in. */
    interface Surroundings extends QuestionParts.Others {
        Asked.Common common();

        /** Whether another question that shares its answer is shown. */
        boolean anotherShows(QuestionState state);

        /** Whether its totals are those that stand. */
        boolean hasLastTotals(QuestionState state);

        /** Whether it stands on the page that is read before the response begins. */
        boolean isOnStart(QuestionState state);
    }

    Element element();

    /** Whether it would be shown if all that it stands in is. */
    boolean isVisible();

    /** Whether it is shown. */
    boolean isShown();

    /** A trigger shows or hides it. */
    void show(boolean shown);

    /** Works out its rules, and what follows from them. */
    void look();

    /** @param store where the answers to questions among them are kept */
    static List<ElementState> all(
            List<? extends Element> elements, Surroundings around, AnswerStore store, Frame frame) {
        List<ElementState> states = new ArrayList<>(elements.size());
        elements.forEach(element -> states.add(of(element, around, store, frame)));
        return states;
    }

    private static ElementState of(Element element, Surroundings around, AnswerStore store, Frame frame) {
        if (element instanceof Question question) {
            return new QuestionState(question, around, store, frame);
        }
        return element instanceof Panel panel
                ? new PanelState(panel, around, store, frame)
                : new TextState(element, frame, store.scope());
    }
}
