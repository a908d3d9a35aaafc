/** What can be chosen: choices, rows and columns, as far as their conditions hold. */
package no.svarbrev.routing.engine.offer;
