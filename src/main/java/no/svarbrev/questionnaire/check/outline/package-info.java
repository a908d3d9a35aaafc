/** A questionnaire as its file has it: elements, expressions and texts at their places, and what the names in them refer to. */
package no.svarbrev.questionnaire.check.outline;
