/**
 * A questionnaire while it is filled in: all that changes. Its parts know where answers are kept, what expressions look them
 * up in and what is going on, and not each other; what stands in what is one sealed family. Only {@code routing} uses it.
 */
package no.svarbrev.routing.engine;
