package no.svarbrev.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A letter's text and the person it is for. */
record Addressed(
        UUID invitation,
        String email,
        String name,
        String unit,
        String study,
        boolean synthetic,
        Optional<Instant> closes,
        LetterText text) {}
