package no.svarbrev.routing;

import java.util.List;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.expression.Scope;

/** A panel as one respondent meets it; without anything to show it is not shown. */
public record ShownPanel(Panel panel, boolean isShown, List<ShownElement> elements, Scope scope)
        implements ShownElement {
    public ShownPanel {
        elements = List.copyOf(elements);
    }

    @Override
    public Element element() {
        return panel;
    }
}
