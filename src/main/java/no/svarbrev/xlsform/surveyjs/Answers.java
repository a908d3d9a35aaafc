package no.svarbrev.xlsform.surveyjs;

import no.svarbrev.xlsform.rows.Names;

/** What a form asks, as an expression speaks of it. */
public interface Answers {
    Names names();

    /** What the answer to a question, or a calculated value, is in an expression. */
    Term term(Names.Target target);
}
