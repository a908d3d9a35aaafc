/** Values as JavaScript has them: numbers, texts, truth and dates. */
package no.svarbrev.questionnaire.expression.value;
