package no.svarbrev.dataset;

import no.svarbrev.questionnaire.choice.Missing;

/** The ways of being missing, in Norwegian. */
public final class MissingWords {
    private MissingWords() {}

    /** Stands in the cell where labels are shown; a choice such as «Vet ikke» has its own text instead. */
    public static String label(Missing kind) {
        return switch (kind) {
            case NONE -> "";
            case REFUSED -> "Vil ikke svare";
            case NOT_REACHED -> "Ikke nådd";
            case NOT_SHOWN -> "Ikke vist";
            case DONT_KNOW -> "Vet ikke";
            case NOT_ANSWERED -> "Ubesvart";
        };
    }

    /** One sentence for codebooks. */
    public static String meaning(Missing kind) {
        return switch (kind) {
            case NONE -> "";
            case REFUSED -> "Ville ikke svare, eller spørsmålet gjaldt ikke.";
            case NOT_REACHED -> "Svareren kom ikke hit: siden er ikke sendt inn, og svaret er ikke levert.";
            case NOT_SHOWN -> "Ikke stilt: tidligere svar gjorde at dette ikke ble vist.";
            case DONT_KNOW ->
                "Svarte at hun eller han ikke vet: et gyldig svar, med i prosenter og ikke i gjennomsnitt.";
            case NOT_ANSWERED -> "Vist, men stod tomt da siden ble sendt inn.";
        };
    }
}
