/**
 * The bench: what the server takes of the machine, beside what PostgreSQL takes of it for the same. It stands outside the jar and
 * the build, uses the jar's libraries, and knows of the product only its addresses, its tables and how it starts PostgreSQL.
 */
package no.svarbrev.bench;
