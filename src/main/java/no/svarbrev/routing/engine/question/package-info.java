/** What a question consists of, and what becomes of it as answers change. Nothing here knows where on a page it stands. */
package no.svarbrev.routing.engine.question;
