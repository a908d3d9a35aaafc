/** Which questionnaire versions exist: read from the jar and the folder, recorded in the database, never changed once published. */
package no.svarbrev.library;
