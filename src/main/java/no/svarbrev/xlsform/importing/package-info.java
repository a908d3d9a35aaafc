/**
 * From the rows of a form to the definition that asks the same: which element a row becomes, with which texts, choices, limits
 * and conditions.
 *
 * <p>Types: text, integer, decimal, range, date, time, dateTime, select_one, select_multiple (both with or_other), rank,
 * note, calculate, acknowledge, groups and repeats. {@code start}, {@code end} and {@code today} are passed over: the
 * server notes such times itself; so are, with a finding, {@code deviceid}, {@code phonenumber}, {@code audit} and what else a
 * telephone knows of itself. Pictures, places, sounds, films, files and bar codes become text with a finding; {@code hidden}
 * is a calculate row or nothing. Choices from files, and loops, are refused.
 *
 * <p>Names and codes keep a–z, digits and _; {@link no.svarbrev.xlsform.rows.Spelling} says what becomes of the rest, with a finding
 * and in expressions too. A name that stands in another group also gets a number. A form without form_title is called by
 * form_id, else by its file.
 *
 * <p>A group at the top is a page, what stands between groups is gathered into pages {@code page1}, {@code page2} …; a
 * group inside is a panel, with the appearance {@code table-list} a matrix; a repeat a paneldynamic, not inside another.
 * A calculate row is a calculated value, empty when it or a group around it is not relevant; in a repeat an expression element
 * that nobody sees. A calculation with a label is an expression element. A default that is worked out has no answers in it:
 * XForms works it out once, before anything is answered.
 *
 * <p>Columns: those of {@link no.svarbrev.xlsform.workbook.Columns}; {@code label}, {@code hint} and the messages in languages known
 * by the code in brackets or by name. The language the form is written in is that of {@code default_language}, else texts
 * without language, else Norwegian, else the first; a text it lacks is taken from another. Other columns, and those that mean
 * nothing for a type, are passed over with a finding; {@code trigger} and {@code bind::type} are refused. A column without
 * content is never mentioned. Further columns of the sheet choices are for {@code choice_filter}.
 *
 * <p>Appearances only concern looks and are passed over, those that are not common with a finding; {@code minimal},
 * {@code multiline}, {@code month-year}, {@code columns-N}, {@code horizontal}, {@code table-list} and our own marks are
 * followed, {@code search()} refused. Notes are Markdown (headings, strong, emphasis, lists, https and mailto links) and
 * become HTML, a hint below; in titles marks of emphasis are left out. HTML is read as the Markdown it stands for.
 *
 * <p>Constraints are not asked of empty answers, as in XForms. Of one joined by «and», limits of numbers, dates, lengths and
 * counts, {@code regex} of the whole answer and {@code not(selected(., 'x') and count-selected(.) > 1)} become the
 * properties and validators SurveyJS has for them; the rest one expression that must hold.
 */
package no.svarbrev.xlsform.importing;
