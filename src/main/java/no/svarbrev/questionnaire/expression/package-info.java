/**
 * The SurveyJS expression language of survey-core 3.1.1, pure: a parser from text to a tree, and the tree's evaluation
 * over a scope. What is written here in words is what differs, or is easily overlooked; the vectors say the rest.
 *
 * <p>In: numbers, texts, words without quotes, true, false, null, lists, {@code {names}} with paths, indexes (from the end
 * when negative) and {@code .length}, {@code {#name}} for an answer as it is, {@code {$name.property}}, {@code {"key": 1}}
 * as an object, every operator in every spelling, and all 32 functions of survey-core: age, avg,
 * avgInArray, count, countInArray, currentDate, currentYear, dateAdd, dateDiff, day, diffDays, displayValue, getComment,
 * getDate, getYear, iif, isContainerReady, isDisplayMode (always false: answers are given here), max, maxInArray, min,
 * minInArray, month, propertyValue, round, substring, sum, sumInArray, today, trunc, weekday, year.
 *
 * <p>Out: functions that pages register in the browser, and with them all that is asynchronous; they are refused by name.
 * The text of a filter (sumInArray and its like) must stand in the expression: an answer is never read as one. A filter
 * goes through no list of its own.
 *
 * <p>Limits: 2,000 characters, depth 50, numbers of 40 digits, names of 20 steps. A sum of texts over a million characters
 * or of lists over 100,000 elements is nothing; a list whose filter looks up much for each element counts as empty from
 * 300,000 looks on. Where survey-core itself fails (a sum of text after decimals), the value is nothing.
 *
 * <p>Dates are points in time seen from the zone of the scope's clock. Text is read as a date in the forms of ISO 8601, or
 * as numbers in the order month, day, year; names of months are not read. A power may differ in the last of its digits.
 */
package no.svarbrev.questionnaire.expression;
