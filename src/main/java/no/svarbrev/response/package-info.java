/** The responses as they are stored: one document each, saved page by page, submitted once. */
package no.svarbrev.response;
