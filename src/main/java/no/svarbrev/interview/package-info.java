/** Interviews: someone fills in for, or together with, the invited. */
package no.svarbrev.interview;
