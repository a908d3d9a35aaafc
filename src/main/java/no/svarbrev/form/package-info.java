/**
 * A page as a form, read and written in one place: its fields, what was posted, where faults stand, and what a page gives to be
 * saved. Knows nothing of links, responses or the database.
 */
package no.svarbrev.form;
