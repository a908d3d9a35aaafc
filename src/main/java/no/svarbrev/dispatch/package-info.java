/** Dispatches of a survey: the letters, to whom they go, and how to stop getting them. */
package no.svarbrev.dispatch;
