package no.svarbrev.questionnaire;

/** A text to read; its markup was checked when the questionnaire was read. */
public record HtmlText(String name, LocalText html, Rules rules) implements Element {}
