package no.svarbrev.routing;

import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.expression.Scope;

/** A text or picture as one respondent meets it. */
public record ShownText(Element element, boolean isShown, Scope scope) implements ShownElement {}
