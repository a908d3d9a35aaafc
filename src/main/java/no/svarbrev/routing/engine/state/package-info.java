/** The pages with all that stands on them, as they stand for one respondent: one family, that the tree holds together. */
package no.svarbrev.routing.engine.state;
