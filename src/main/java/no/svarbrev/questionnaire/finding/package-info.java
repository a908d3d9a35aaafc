/** What checks have to say of a questionnaire file, and where in it. */
package no.svarbrev.questionnaire.finding;
