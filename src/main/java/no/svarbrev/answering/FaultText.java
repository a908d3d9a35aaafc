package no.svarbrev.answering;

import java.math.BigDecimal;
import java.math.BigInteger;
import no.svarbrev.questionnaire.Fault;

/** What a fault says to the respondent: what is wrong, and what to do. */
final class FaultText {
    private FaultText() {}

    static String of(Fault fault) {
        return switch (fault.kind()) {
            case REQUIRED -> "Spørsmålet må besvares.";
            case ROW_REQUIRED -> "Velg et svar for «" + fault.limit() + "».";
            case NOT_A_NUMBER -> "Skriv et tall med sifre, for eksempel 12 eller 2,5.";
            case TOO_SMALL -> "Tallet må være " + comma(fault.limit()) + " eller mer.";
            case TOO_LARGE -> "Tallet kan ikke være større enn " + comma(fault.limit()) + ".";
            case TOO_FINE -> tooFine(new BigDecimal(fault.limit()));
            case TOO_LONG -> "Teksten er for lang. Kort den ned til høyst " + fault.limit() + " tegn.";
            case BAD_CHARACTER ->
                "Teksten har et usynlig tegn som ikke kan lagres. Slett det eller skriv teksten på nytt.";
            case NOT_OFFERED -> "Velg blant svarene som står her.";
            case EXCLUSIVE -> "«" + fault.limit() + "» kan ikke velges sammen med andre svar. Fjern ett av dem.";
        };
    }

    private static String tooFine(BigDecimal step) {
        boolean decimals = step.unscaledValue().equals(BigInteger.ONE) && step.scale() >= 0;
        if (!decimals) {
            return "Skriv tallet i hele steg på " + comma(step.toPlainString()) + ".";
        }
        return switch (step.scale()) {
            case 0 -> "Skriv et helt tall, uten desimaler.";
            case 1 -> "Skriv tallet med høyst én desimal.";
            default -> "Skriv tallet med høyst " + step.scale() + " desimaler.";
        };
    }

    private static String comma(String number) {
        return number.replace('.', ',');
    }
}
