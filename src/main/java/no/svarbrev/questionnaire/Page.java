package no.svarbrev.questionnaire;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.rule.Rules;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * One page of the form, saved as a whole.
 *
 * @param written the name of the page in the file, which several have when it is divided; empty when its panels are
 *     the pages that were written
 */
public record Page(
        String name,
        String written,
        LocalText title,
        LocalText description,
        Rules rules,
        LocalText requiredText,
        List<Element> elements) {
    public Page {
        elements = List.copyOf(elements);
    }

    /** As it is written. */
    public Page(
            String name,
            LocalText title,
            LocalText description,
            Rules rules,
            LocalText requiredText,
            List<Element> elements) {
        this(name, name, title, description, rules, requiredText, elements);
    }

    /** Whether its panels are the pages that were written. */
    public boolean holdsPages() {
        return written.isEmpty();
    }

    /** The questions of the page, those in panels included; not those inside repeating panels and grids. */
    public List<Question> questions() {
        return Element.flat(elements)
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
    }

    /** All elements, panels before what stands in them. */
    public Stream<Element> flat() {
        return Element.flat(elements);
    }
}
