package no.svarbrev.questionnaire;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.rule.Rules;

/** What stands on a page: a question, a panel of elements, a text to read or a picture. */
public sealed interface Element permits Question, Panel, HtmlText, Image {
    String name();

    Rules rules();

    /** All elements, panels before what stands in them. */
    static Stream<Element> flat(List<Element> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof Panel panel
                        ? Stream.concat(Stream.of(panel), flat(panel.elements()))
                        : Stream.of(element));
    }
}
