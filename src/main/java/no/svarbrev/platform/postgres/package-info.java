/** A PostgreSQL of our own, unpacked, started and watched by us; the rest of the house sees {@link EmbeddedPostgres} only. */
package no.svarbrev.platform.postgres;
