/** What decides over questions and answers: conditions, limits, checks, triggers, and how often something is repeated. */
package no.svarbrev.questionnaire.rule;
