/** What a question finds around it: where its answer is kept, what its expressions and texts see, and what is going on. */
package no.svarbrev.routing.engine.scope;
