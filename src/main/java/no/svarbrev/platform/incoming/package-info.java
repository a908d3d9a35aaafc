/** What comes in, for as long as it comes: patience, places, limits of size, and what becomes of the unread rest. */
package no.svarbrev.platform.incoming;
