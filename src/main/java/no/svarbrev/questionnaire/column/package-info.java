/** The columns that a question has in a file. */
package no.svarbrev.questionnaire.column;
