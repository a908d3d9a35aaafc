package no.svarbrev.questionnaire;

/** A picture: a data URI, or the name of a file beside the questionnaire, and what it shows in words. */
public record Image(String name, LocalText link, LocalText alternative, Rules rules) implements Element {}
