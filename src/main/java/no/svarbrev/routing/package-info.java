/**
 * Routing, pure: what one set of answers opens. Conditions look at all answers given, also those of questions that are
 * hidden for now, as in survey-core; what is hidden is left out when the response is completed. What goes outwards can be
 * read and not changed; all that changes while a form is filled in stays in {@link no.svarbrev.routing.engine}.
 */
package no.svarbrev.routing;
