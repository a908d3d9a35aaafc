package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.routing.engine.offer.DisplayText;
import no.svarbrev.routing.engine.offer.Offer;
import no.svarbrev.routing.engine.offer.Rows;
import no.svarbrev.routing.engine.offer.TakenChoices;
import no.svarbrev.routing.engine.scope.Asked;

/** What can be chosen in a question, and what is: choices of a list, steps of a scale, columns of a grid. */
public final class Choices implements TakenChoices.Source {
    private final Asked asked;
    private final Held held;
    private final Rows rows;
    private final Optional<Selection> selection;
    private final Optional<Offer> offer;
    private final Optional<Scale> scale;

    /** @param selection of a list, where there is one */
    Choices(Asked asked, Held held, Rows rows, Optional<Selection> selection, Optional<Scale> scale) {
        this.asked = asked;
        this.held = held;
        this.rows = rows;
        this.selection = selection;
        this.offer = selection.map(Selection::offer);
        this.scale = scale;
    }

    public Optional<Selection> selection() {
        return selection;
    }

    @Override
    public boolean offersChoices() {
        return offer.isPresent();
    }

    /** Those offered; of a grid, the columns. */
    @Override
    public List<Choice> choices() {
        if (offer.isPresent()) {
            return offer.get().choices();
        }
        if (scale.isPresent()) {
            return scale.get().shown();
        }
        return asked.question() instanceof Matrix matrix
                ? rows.columns(matrix)
                : asked.question().choices().map(ChoiceList::all).orElse(List.of());
    }

    /** Whether a choice that is offered can be chosen. */
    public boolean isEnabled(Choice choice) {
        return offer.map(each -> each.isEnabled(choice)).orElse(true);
    }

    /** Whether the question is hidden since it has nothing to choose, or no rows. */
    public boolean hideQuestion() {
        return rows.hideQuestion()
                || offer.filter(each -> each.list().hideIfEmpty() && each.offersNothing())
                        .isPresent();
    }

    /** Whether they come from another question. */
    public boolean areTaken() {
        return offer.filter(Offer::isTaken).isPresent();
    }

    public boolean areTakenFrom(String name) {
        return offer.filter(each -> each.isTakenFrom(name)).isPresent();
    }

    /** A ranking that is not partial ranks every choice, in the order they stand until the respondent moves them. */
    @Override
    public boolean hasChosen(Choice choice) {
        return selection.filter(each -> each.has(choice)).isPresent();
    }

    @Override
    public boolean isOtherChosen() {
        return held.isOther();
    }

    @Override
    public JsonNode otherText() {
        return held.textOfOther();
    }

    @Override
    public boolean takesLists() {
        return asked.takesLists();
    }

    @Override
    public JsonNode value() {
        return held.value();
    }

    /** The answer in words, in the language of the response; empty when there is none. */
    public String inWords() {
        return inWords(value());
    }

    /** As {@link #inWords()}, of another answer. */
    public String inWords(JsonNode answer) {
        return new DisplayText(asked.question(), asked.language())
                .of(answer, this::choices, () -> held.comment().text());
    }

    /** What they are taken from has changed. */
    public void refresh() {
        lookAtOffer();
        dropUnknown();
    }

    /** Works out what is offered; true when it is other than before. */
    boolean lookAtOffer() {
        return offer.filter(Offer::look).isPresent();
    }

    /** What is not offered any more goes. */
    void dropUnknown() {
        selection.ifPresent(Selection::dropUnknown);
    }

    void lookAtScale() {
        scale.ifPresent(Scale::look);
    }
}
