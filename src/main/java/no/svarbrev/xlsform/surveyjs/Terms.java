package no.svarbrev.xlsform.surveyjs;

import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.xpath.Expr;

/** What the parts of an XPath expression have become, for what writes the expressions around them. */
interface Terms {
    Term term(Expr expression, Known known);

    /** The expression where XPath asks only whether it holds. */
    Term truth(Expr expression, Known known);

    /** As it may be stored, or be the outcome of a choice: nothing where XPath has not a number. */
    Term closed(Term term, Known known);

    /** How SurveyJS is asked whether something is there. */
    Expression probe(Expr expression, Known known);

    /** @return the row that an expression speaks of, which must be a reference or the question itself */
    Names.Target target(Expr expression);

    /** What is known where a condition holds, or does not. */
    Known known(Expr condition, boolean holds, Known known);
}
