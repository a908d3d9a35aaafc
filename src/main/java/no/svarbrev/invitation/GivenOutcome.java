package no.svarbrev.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What someone said became of an invitation, and whose it is.
 *
 * @param survey its id, and {@code title} its name
 * @param outcome set by hand, {@code by} whom and {@code at} what time it was last set or taken away
 * @param declared what the respondent said, which stands whatever is set by hand
 */
public record GivenOutcome(
        UUID survey,
        String title,
        String name,
        String email,
        String unit,
        Optional<SaidOutcome> outcome,
        String by,
        Optional<Instant> at,
        Optional<Declaration> declared) {}
