package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/** A text to read; its markup was checked when the questionnaire was read. */
public record HtmlText(String name, LocalText html, Optional<Expression> visibleIf) implements Element {}
