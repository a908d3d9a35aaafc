package no.svarbrev.questionnaire;

import no.svarbrev.questionnaire.rule.Rules;
import no.svarbrev.questionnaire.text.LocalText;

/** A picture: a data URI, or the name of a file beside the questionnaire, and what it shows in words. */
public record Image(String name, LocalText link, LocalText alternative, Rules rules) implements Element {}
