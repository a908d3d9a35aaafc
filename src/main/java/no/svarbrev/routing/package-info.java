/**
 * Routing, pure: what one set of answers opens. Conditions look at all answers given, also those of questions that are
 * hidden for now, as in survey-core; what is hidden is left out when the response is completed.
 */
package no.svarbrev.routing;
