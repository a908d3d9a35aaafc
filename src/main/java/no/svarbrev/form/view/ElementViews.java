package no.svarbrev.form.view;

import java.util.List;
import no.svarbrev.form.Filled;
import no.svarbrev.form.Ids;
import no.svarbrev.form.Places;
import no.svarbrev.form.Words;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Image;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.routing.ShownElement;
import no.svarbrev.routing.ShownPanel;
import no.svarbrev.routing.ShownQuestion;
import no.svarbrev.routing.ShownText;

/** Makes the views of what stands on a page, as far as it is shown. */
final class ElementViews {
    private final Words words;
    private final QuestionViews questions;

    /** @param allOptional whether the page says for all its questions that they may be skipped */
    ElementViews(Filled filled, Places places, boolean allOptional) {
        this.words = new Words(filled.route());
        Remarks remarks = Remarks.of(filled, words, places);
        Demand demand = new Demand(words, allOptional);
        PartViews parts = new PartViews(words, demand, this::of);
        this.questions = new QuestionViews(words, filled.form(), remarks, places, parts, demand);
    }

    List<ElementView> of(List<ShownElement> elements, Setting setting) {
        return elements.stream()
                .filter(ShownElement::isShown)
                .map(element -> of(element, setting))
                .toList();
    }

    private ElementView of(ShownElement element, Setting setting) {
        if (element instanceof ShownQuestion question) {
            return Places.isOpen(question) ? questions.of(question, setting) : fixed(question, setting);
        }
        return element instanceof ShownPanel panel ? panel(panel, setting) : text((ShownText) element);
    }

    private ElementView fixed(ShownQuestion state, Setting setting) {
        boolean workedOut = state.shape() == Shape.CALCULATION;
        return new ElementView.FixedView(
                workedOut ? ElementView.FixedView.WORKED_OUT : "questions/closed",
                Ids.of(state.field()),
                words.question(state),
                setting.context(),
                words.text(state.question().prompt().description(), state.scope()),
                AnswerText.lines(words, state));
    }

    private ElementView panel(ShownPanel state, Setting setting) {
        return new ElementView.PanelView(
                "questions/panel",
                Ids.of(state.panel().name()),
                words.text(state.panel().title(), state.scope()),
                "h" + setting.heading(),
                words.text(state.panel().description(), state.scope()),
                of(state.elements(), state.panel().title().isEmpty() ? setting : setting.deeper()));
    }

    private ElementView text(ShownText state) {
        String id = Ids.of(state.element().name());
        return state.element() instanceof Image image
                ? new ElementView.ImageView(
                        "questions/image",
                        id,
                        words.text(image.link(), state.scope()),
                        words.text(image.alternative(), state.scope()))
                : new ElementView.HtmlView(
                        "questions/html", id, words.markup(((HtmlText) state.element()).html(), state.scope()));
    }
}
