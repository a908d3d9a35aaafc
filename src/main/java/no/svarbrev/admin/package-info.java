/** What the administration has as a whole: the accounts with their rights, and the description of the API. Each room keeps its own pages and addresses. */
package no.svarbrev.admin;
