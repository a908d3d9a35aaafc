package no.svarbrev.invitation;

import java.util.Optional;
import java.util.stream.Collectors;
import no.svarbrev.platform.Problem;

/** What became of an invitation by someone's word: set by hand, with the reason and who said so, or said by the respondent. */
public record SaidOutcome(Outcome outcome, String reason) {
    /** @throws Problem when the code is none that can be set by hand, or the reason is blank */
    public static SaidOutcome byHand(String code, String reason) {
        Outcome outcome = Outcome.BY_HAND.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "unknown_outcome",
                        "Koden «" + code + "» kan ikke settes for hånd. De som kan, er "
                                + Outcome.BY_HAND.stream().map(Outcome::code).collect(Collectors.joining(", ")) + "."));
        if (reason.isBlank()) {
            throw Problem.invalid(
                    "missing_field", "Årsaken må fylles ut, og hvem som sa det (feltet «reason» i API-et).");
        }
        return new SaidOutcome(outcome, reason);
    }

    /**
     * Which word stands: what was set by hand outweighs all, and answers that were sent in outweigh the respondent's own word.
     *
     * @param declared by the respondent; not everything that is declared leads to an outcome
     */
    public static Optional<Outcome> standing(
            Optional<Outcome> byHand, boolean sentIn, Optional<Declaration.Kind> declared) {
        return byHand.or(() -> declared.filter(kind -> !sentIn).flatMap(Declaration.Kind::outcome));
    }
}
