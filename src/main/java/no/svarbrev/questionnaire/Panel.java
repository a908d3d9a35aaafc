package no.svarbrev.questionnaire;

import java.util.List;
import no.svarbrev.questionnaire.rule.Rules;
import no.svarbrev.questionnaire.text.LocalText;

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
