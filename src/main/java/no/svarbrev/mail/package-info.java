/**
 * E-mail: the outbox, the courier that empties it, and the ways out (SMTP, or the mailbox of the admin pages).
 *
 * <p>A message is a row in {@link no.svarbrev.mail.Outbox}, written in the transaction that decided it. Its text is
 * composed at sending by a higher room ({@link no.svarbrev.mail.Letters}), so that no personal link lies in the
 * database. The room knows nothing of surveys beyond the ids in its table and the view {@code mail_unwanted}.
 *
 * <p>What is promised: a message is committed as <i>sending</i> before the first byte reaches a mail server, so no two
 * couriers send it. When the answer of the server is lost, the message is <i>unknown</i>: an invitation is sent again
 * under the same Message-ID, a reminder is not.
 */
package no.svarbrev.mail;
