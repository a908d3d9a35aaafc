package no.svarbrev.questionnaire;

import no.svarbrev.questionnaire.rule.Rules;
import no.svarbrev.questionnaire.text.LocalText;

/** A text to read; its markup was checked when the questionnaire was read. */
public record HtmlText(String name, LocalText html, Rules rules) implements Element {}
