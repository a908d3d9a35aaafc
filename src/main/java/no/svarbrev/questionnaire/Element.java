package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/** What stands on a page: a question, or a text to read. */
public sealed interface Element permits Question, HtmlText {
    String name();

    Optional<Expression> visibleIf();
}
