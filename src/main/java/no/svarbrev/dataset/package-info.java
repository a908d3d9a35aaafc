/**
 * The responses of a survey as a table: one column for each variable of the questionnaire version, one row for each
 * response, and in every cell a value or the way it is missing. What reads data out starts here and nowhere else.
 */
package no.svarbrev.dataset;
