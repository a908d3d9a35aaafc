/** What became of the invitations: outcomes, response rates and coverage, read from what the other rooms have stored. */
package no.svarbrev.fieldwork;
