/** PostgreSQL as every room meets it: connections with limits, snapshots, long reads, migrations, and what is an outage. */
package no.svarbrev.platform.database;
