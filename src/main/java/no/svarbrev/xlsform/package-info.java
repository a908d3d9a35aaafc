/**
 * XLSForm: workbooks to SurveyJS definitions and back. The way in is {@link no.svarbrev.xlsform.XlsForms}; everything it
 * cannot convert is told at once, by cell or by JSON pointer, and then nothing is made. The room works on JSON and knows
 * neither the question model nor the web.
 *
 * <p>What is read in another way than it is written, and changes nothing in what is asked, is a finding; what would change
 * it is a fault. Nothing is written that means something else than the form: ODK's own engine (JavaRosa) and ours come to the
 * same over any answers and over none, as {@code XFormsAgreementTest} shows.
 *
 * <h2>Import</h2>
 *
 * <p>Types: text, integer, decimal, range, date, time, dateTime, select_one, select_multiple (both with or_other), rank,
 * note, calculate, acknowledge, groups and repeats. {@code start}, {@code end} and {@code today} are passed over: the
 * server notes such times itself; so are, with a finding, {@code deviceid}, {@code phonenumber}, {@code audit} and what else a
 * telephone knows of itself. Pictures, places, sounds, films, files and bar codes become text with a finding; {@code hidden}
 * is a calculate row or nothing. Choices from files, and loops, are refused.
 *
 * <p>Names and codes keep a–z, digits and _; {@link no.svarbrev.xlsform.Spelling} says what becomes of the rest, with a finding
 * and in expressions too. A name that stands in another group also gets a number. A form without form_title is called by
 * form_id, else by its file.
 *
 * <p>A group at the top is a page, what stands between groups is gathered into pages {@code page1}, {@code page2} …; a
 * group inside is a panel, with the appearance {@code table-list} a matrix; a repeat a paneldynamic, not inside another.
 * A calculate row is a calculated value, empty when it or a group around it is not relevant; in a repeat an expression element
 * that nobody sees. A calculation with a label is an expression element. A default that is worked out has no answers in it:
 * XForms works it out once, before anything is answered.
 *
 * <p>Columns: those of {@link no.svarbrev.xlsform.Columns}; {@code label}, {@code hint} and the messages in languages known
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
 *
 * <p>XPath: {@code ${name} ../name . = != < <= > >= and or not() + - * div mod}, {@code selected count-selected
 * string-length if coalesce today now date number string boolean round int abs pow substr concat min max jr:choice-name true
 * false}, over repeats {@code sum min max count}, inside them {@code position(..)}. No other paths, no {@code once},
 * {@code random}, {@code pulldata}, {@code instance}, {@code indexed-repeat}, no arithmetic with dates but their difference in
 * days. Where the two languages differ, the difference is written out or the expression refused:
 *
 * <ul>
 *   <li>what is reckoned from something empty is no number in XPath, and reckoned on with 0 in SurveyJS: «and it is
 *       filled» is added, and {@code coalesce(${n}, 0)} is {@code {n}};
 *   <li>nothing is at least nothing to SurveyJS, a list or text that is not there has no length, {@code dateDiff} has no sign:
 *       written out;
 *   <li>an answer alone as a condition, which programs take differently, and dividing by what may be 0: refused;
 *   <li>SurveyJS compares texts without regard to letter case, and 5.0 as 5: free texts are not compared, codes only when
 *       no two of them would be taken for one, and a text that is joined is {@code {#name}}, as it was answered;
 *   <li>a moment beside a day is only compared where both see the same.
 * </ul>
 *
 * <p>Limits: a file of 20 MB, 40 MB unpacked, 20,000 rows and 200 columns with content a sheet, 100,000 characters a
 * cell, 50,000 choices in all questions together, expressions of 2,000 characters and depth 50, groups of depth 20.
 *
 * <h2>Export</h2>
 *
 * <p>What import makes, export takes; nothing else. A workbook is read again before it is given out, and when an expression
 * does not come back, XForms would take it for another one: it is refused, with what that would be. What SurveyJS has and XLSForm has not is marked in the column appearance
 * ({@link no.svarbrev.xlsform.Marks}), where other tools pass over it: a field for comments is a text row after its
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
package no.svarbrev.xlsform;
