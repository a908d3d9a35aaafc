package no.svarbrev.xlsform;

/** What a form asks, as an expression speaks of it. */
interface Answers {
    Names names();

    /** What the answer to a question, or a calculated value, is in an expression. */
    Term term(Names.Target target);
}
