/**
 * What those who work here have done: a line for each act, written in the act's own transaction, which only {@link
 * no.svarbrev.audit.Journal} opens. A line says who, what, to which object, when and with what result; never an address of a
 * person, a token or an answer, since no line is ever changed or taken away.
 */
package no.svarbrev.audit;
