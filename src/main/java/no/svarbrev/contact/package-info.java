/** Contacts of a study: the people and mailboxes that may be invited, and the files that they come in. */
package no.svarbrev.contact;
