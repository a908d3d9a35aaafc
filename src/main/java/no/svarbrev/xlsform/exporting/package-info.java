/**
 * From a definition to the workbook that asks the same: the rows of its elements, and its expressions in XPath.
 *
 * <p>What import makes, export takes; nothing else. A workbook is read again before it is given out, and when an expression
 * does not come back, XForms would take it for another one: it is refused, with what that would be. What SurveyJS has and XLSForm has not is marked in the column appearance
 * ({@link no.svarbrev.xlsform.rows.Marks}), where other tools pass over it: a field for comments is a text row after its
 * question, the start page a group, description and completedHtml notes at the ends. A title in several languages is a note
 * at the top, its text of the language the form is written in also form_title. A step other than 1 is the mark
 * {@code svarbrev-step-0.1} of a number: other tools take finer numbers there.
 *
 * <p>Reading an exported workbook gives the definition again, in this normal form: choices and rows are objects with texts
 * as values; a text equal to the name or value is left out; text under «default» alone is a plain string; outer blanks are
 * gone; HTML is blocks of p, h2, h3, ul and ol with nothing between; expressions are written with single blanks, {@code =},
 * {@code !=}, {@code and}, {@code or} and as few brackets as possible, {@code anyof}, {@code allof}, {@code noneof} and
 * {@code notcontains} written out; several expression validators are one, behind the others; a matrix with all rows required
 * is required itself; calculated values stand behind the pages.
 */
package no.svarbrev.xlsform.exporting;
