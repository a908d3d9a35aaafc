/** Who is invited to what: personal links and open ones, outcomes, and what people say no to. */
package no.svarbrev.invitation;
