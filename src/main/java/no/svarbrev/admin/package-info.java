/**
 * What the administration has as a whole: the page of a survey, which lays out the sections that rooms contribute, the accounts
 * with their rights, and the description of the API. Each room keeps its own pages and addresses.
 */
package no.svarbrev.admin;
