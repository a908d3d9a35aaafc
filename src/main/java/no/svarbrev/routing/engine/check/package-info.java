/** What is wrong with answers as they stand. Changes nothing. */
package no.svarbrev.routing.engine.check;
