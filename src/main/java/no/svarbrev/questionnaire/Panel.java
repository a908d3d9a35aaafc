package no.svarbrev.questionnaire;

import java.util.List;

/** Elements that belong together under a heading. A required panel wants an answer to one of its questions. */
public record Panel(
        String name,
        LocalText title,
        LocalText description,
        Rules rules,
        LocalText requiredText,
        List<Element> elements)
        implements Element {
    public Panel {
        elements = List.copyOf(elements);
    }
}
