/**
 * What must hold in a questionnaire before it is published, and what its author should know, pure: each check goes over the
 * file as it is written and gives findings.
 */
package no.svarbrev.questionnaire.check;
