package no.svarbrev.fieldwork;

/**
 * What became of an invitation in one word, for those who run the survey: each has exactly one. The five words that
 * Norwegian users know from SurveyXact stand beside it in {@link Disposition}.
 */
public enum StatusWord {
    COMPLETED("Gjennomført", "Svarene er sendt inn."),
    OUTSIDE("Ikke i målgruppa", "Er ikke i målgruppa."),
    REFUSED("Har sagt nei", "Vil ikke svare."),
    SOME_ANSWERS("Noen svar", "Har begynt å svare, og ikke sendt inn."),
    ADDRESS_REFUSED("Avvist adresse", "E-postserveren til mottakeren avviste adressen."),
    NO_MAIL("Vil ikke ha e-post", "Har bedt om å slippe flere e-poster. Lenken virker fortsatt."),
    SENT("Distribuert", "Har fått lenken, og ikke svart ennå."),
    NEW("Ny", "Ingenting er sendt ennå."),
    LEFT_OUT("Frafalt", "Svarer ikke.");

    private final String text;
    private final String meaning;

    StatusWord(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** On pages and in the API. */
    public String text() {
        return text;
    }

    /** A sentence on why it is so, where nobody has said anything. */
    String meaning() {
        return meaning;
    }

    /** The first that holds: set by hand, sent in, said by the respondent, and then what has happened. */
    static StatusWord of(InvitationFacts facts) {
        if (facts.outcome().byHand()) {
            return ofCode(facts.outcome().code());
        }
        if (facts.submitted()) {
            return COMPLETED;
        }
        if (!facts.outcome().code().isEmpty()) {
            return ofCode(facts.outcome().code());
        }
        if (facts.started() && facts.answeredShare() > 0) {
            return SOME_ANSWERS;
        }
        return ofMail(facts);
    }

    private static StatusWord ofMail(InvitationFacts facts) {
        if (facts.rejected()) {
            return ADDRESS_REFUSED;
        }
        if (facts.optedOut()) {
            return NO_MAIL;
        }
        return facts.sent() ? SENT : NEW;
    }

    private static StatusWord ofCode(String code) {
        if (code.startsWith("4.")) {
            return OUTSIDE;
        }
        return switch (code) {
            case "2.111" -> REFUSED;
            case "3.30" -> ADDRESS_REFUSED;
            default -> LEFT_OUT;
        };
    }
}
