package no.svarbrev.routing;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.expression.Scope;

/** An element of the questionnaire as one respondent meets it. */
public sealed interface ShownElement permits ShownQuestion, ShownPanel, ShownText {
    Element element();

    /** Whether it is shown: those that are not are here too. */
    boolean isShown();

    /** What its texts look answers up in. */
    Scope scope();

    /** These and all that stands in panels among them, panels before what stands in them. */
    static Stream<ShownElement> all(List<ShownElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof ShownPanel panel
                        ? Stream.concat(Stream.of(panel), all(panel.elements()))
                        : Stream.of(element));
    }

    /** The questions among all these, shown or not. */
    static Stream<ShownQuestion> questions(List<ShownElement> elements) {
        return all(elements).filter(ShownQuestion.class::isInstance).map(ShownQuestion.class::cast);
    }
}
