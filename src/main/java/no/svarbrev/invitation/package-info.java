/** Who is invited to what: personal links, the sendings that carry them, and what people say no to. */
package no.svarbrev.invitation;
