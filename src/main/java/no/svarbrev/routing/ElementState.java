package no.svarbrev.routing;

import no.svarbrev.questionnaire.Element;

/** An element of the questionnaire as it stands for one respondent. */
public sealed interface ElementState permits QuestionState, PanelState, TextState {
    Element element();

    /** Whether it would be shown if all that it stands in is. */
    boolean isVisible();

    /** Whether it is shown. */
    boolean isShown();

    /** A trigger shows or hides it. */
    void show(boolean shown);

    /** Works out its rules, and what follows from them. */
    void look();
}
