package no.svarbrev.invitation;

import java.util.List;
import java.util.stream.Collectors;
import no.svarbrev.platform.Problem;

/**
 * What became of an invitation, set by hand: an AAPOR final disposition (Standard Definitions), and the reason with who
 * said so.
 */
public record Outcome(String code, String reason) {
    /** A disposition that can be set by hand. */
    public record Known(String code, String text) {}

    public static final List<Known> KNOWN = List.of(
            new Known("4.10", "Ikke i målgruppa"),
            new Known("4.81", "Dobbelt oppført (samme person i begge utvalg)"),
            new Known("2.111", "Ønsker ikke å svare"),
            new Known("2.26", "Borte i hele perioden"),
            new Known("2.31", "Død"),
            new Known("2.32", "Ute av stand til å svare"),
            new Known("2.33", "Språk"),
            new Known("3.30", "Adressen virker ikke"));

    /** @throws Problem when the code is none that can be set by hand, or the reason is blank */
    public static Outcome of(String code, String reason) {
        if (KNOWN.stream().noneMatch(known -> known.code().equals(code))) {
            throw Problem.invalid(
                    "unknown_outcome",
                    "Koden «" + code + "» kan ikke settes for hånd. De som kan, er "
                            + KNOWN.stream().map(Known::code).collect(Collectors.joining(", ")) + ".");
        }
        if (reason.isBlank()) {
            throw Problem.invalid(
                    "missing_field", "Årsaken må fylles ut, og hvem som sa det (feltet «reason» i API-et).");
        }
        return new Outcome(code, reason);
    }
}
