/** Studies and their surveys, units and contacts, and the import of contacts from a file. */
package no.svarbrev.study;
