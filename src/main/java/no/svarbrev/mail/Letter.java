package no.svarbrev.mail;

import java.net.URI;
import java.util.Optional;

/**
 * What one recipient gets, ready to send. The sender is the installation's own and not part of it.
 *
 * @param address of the recipient, such as {@link MailAddress#normalised} returns
 * @param name of the recipient, or empty
 * @param text the plain text, with the same links as the HTML
 * @param unsubscribe where «no more mail» is registered by a POST without cookies (RFC 8058)
 */
public record Letter(
        String address, String name, String subject, String text, String html, Optional<URI> unsubscribe) {}
