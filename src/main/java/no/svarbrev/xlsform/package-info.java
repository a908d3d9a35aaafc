/**
 * XLSForm: workbooks to SurveyJS definitions and back. The way in is {@link no.svarbrev.xlsform.XlsForms}; everything it
 * cannot convert is told at once, by cell or by JSON pointer, and then nothing is made. The room works on JSON and knows
 * neither the question model nor the web; expressions are those of {@code questionnaire.expression}.
 *
 * <p>What is read in another way than it is written, and changes nothing in what is asked, is a finding; what would change
 * it is a fault. Nothing is written that means something else than the form: ODK's own engine (JavaRosa) and ours come to the
 * same over any answers and over none, as {@code XFormsAgreementTest} shows.
 *
 * <p>{@code workbook} reads and writes cells, {@code rows} says what the rows of a form are, {@code xpath} reads its
 * expressions and {@code surveyjs} says them in SurveyJS's language; {@code importing} makes definitions of this, and
 * {@code exporting} workbooks of definitions, with {@code markdown} between their texts. What is converted, and what not, is
 * told in those two and, of expressions, in {@code surveyjs}.
 *
 * <p>Limits: a file of 20 MB, 40 MB unpacked, 20,000 rows and 200 columns with content a sheet, 100,000 characters a
 * cell, 50,000 choices in all questions together, expressions of 2,000 characters and depth 50, groups of depth 20.
 */
package no.svarbrev.xlsform;
