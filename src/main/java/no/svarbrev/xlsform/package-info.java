/**
 * XLSForm: workbooks to SurveyJS definitions and back. The way in is {@link no.svarbrev.xlsform.XlsForms}; everything it
 * cannot convert is told at once, by cell or by JSON pointer, and then nothing is made. The room works on JSON and knows
 * neither the question model nor the web.
 *
 * <h2>Import</h2>
 *
 * <p>Types: text, integer, decimal, range, date, time, dateTime, select_one, select_multiple (both with or_other), rank,
 * note, calculate, acknowledge, groups and repeats. {@code start}, {@code end} and {@code today} are passed over: the
 * server notes such times itself. All others are refused, among them files, places, {@code deviceid} and the like.
 *
 * <p>A group at the top is a page, what stands between groups is gathered into pages {@code page1}, {@code page2} …; a
 * group inside is a panel, with the appearance {@code table-list} a matrix; a repeat a paneldynamic, not inside another.
 * A calculate row is a calculated value, empty when it is not relevant, and not inside a repeat; a calculation with a label
 * is an expression element.
 *
 * <p>Columns: those of {@link no.svarbrev.xlsform.Columns}; {@code label}, {@code hint} and the messages in languages known
 * by the code in brackets. The language the form is written in is that of {@code default_language}, else texts without
 * language, else Norwegian, else the first. Passed over: remarks ({@code comment}, {@code note}), and of the settings
 * {@code form_id}, {@code version}, {@code instance_name}, {@code style}, {@code name}, {@code namespaces},
 * {@code auto_send}, {@code auto_delete}. A column without content is never a fault. Further columns of the sheet choices
 * are for {@code choice_filter}.
 *
 * <p>Appearances that only concern looks are passed over; {@code minimal}, {@code multiline}, {@code month-year},
 * {@code columns-N}, {@code horizontal}, {@code table-list} and our own marks are followed; others are refused. Notes are Markdown
 * (headings, strong, emphasis, lists, https and mailto links) and become HTML; in titles marks of emphasis are left out.
 *
 * <p>Constraints are not asked of empty answers, as in XForms. Of one joined by «and», limits of numbers, dates, lengths and
 * counts, {@code regex} of the whole answer and {@code not(selected(., 'x') and count-selected(.) > 1)} become the
 * properties and validators SurveyJS has for them; the rest one expression that must hold.
 *
 * <p>XPath: {@code ${name} . = != < <= > >= and or not() + - * div mod}, {@code selected count-selected string-length if
 * coalesce today now date number string round int pow substr concat min max jr:choice-name true false}, over repeats
 * {@code sum min max count}, inside them {@code position(..)}. No paths, no {@code once}, {@code random},
 * {@code pulldata}, {@code instance}, {@code indexed-repeat}, no arithmetic with dates but their difference in days.
 *
 * <p>Limits: a file of 20 MB, 40 MB unpacked, 20,000 rows and 200 columns with content a sheet, 100,000 characters a
 * cell, 50,000 choices in all questions together, expressions of 2,000 characters and depth 50, groups of depth 20.
 *
 * <h2>Export</h2>
 *
 * <p>What import makes, export takes; nothing else. What SurveyJS has and XLSForm has not is marked in the column appearance
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
