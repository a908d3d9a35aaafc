/** JSON values as answers: what is empty, what is the same, what looks like a number, and how it is written. */
package no.svarbrev.routing.engine.value;
