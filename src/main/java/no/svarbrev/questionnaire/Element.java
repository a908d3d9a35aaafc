package no.svarbrev.questionnaire;

/** What stands on a page: a question, a panel of elements, a text to read or a picture. */
public sealed interface Element permits Question, Panel, HtmlText, Image {
    String name();

    Rules rules();
}
