/** Texts in several languages. */
package no.svarbrev.questionnaire.text;
