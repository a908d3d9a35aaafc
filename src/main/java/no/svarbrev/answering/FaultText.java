package no.svarbrev.answering;

import java.math.BigDecimal;
import java.math.BigInteger;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.LocalText;

/** What a fault says to the respondent: the author's words when there are any, else what is wrong and what to do. */
final class FaultText {
    private FaultText() {}

    static String of(Fault fault, Words words, Places places) {
        LocalText author = fault.says().text();
        return author.isEmpty()
                ? of(fault)
                : words.text(author, places.of(fault).scope());
    }

    static String of(Fault fault) {
        return switch (fault.kind()) {
            case REQUIRED -> "Spørsmålet må besvares.";
            case ONE_REQUIRED -> "Svar på minst ett av spørsmålene som hører sammen her.";
            case ROW_REQUIRED -> "Velg et svar for «" + fault.limit() + "».";
            case OTHER_MISSING -> "Skriv hva du mener med svaret du valgte, eller velg et annet.";
            case NOT_A_NUMBER -> "Skriv et tall med sifre, for eksempel 12 eller 2,5.";
            case TOO_SMALL -> "Tallet må være " + comma(fault.limit()) + " eller mer.";
            case TOO_LARGE -> "Tallet kan ikke være større enn " + comma(fault.limit()) + ".";
            case TOO_FINE -> tooFine(new BigDecimal(fault.limit()));
            case NOT_A_DATE -> notADate(fault.limit());
            case TOO_EARLY -> "Velg " + PointText.of(fault.limit()) + " eller senere.";
            case TOO_LATE -> "Velg " + PointText.of(fault.limit()) + " eller tidligere.";
            case NOT_AN_EMAIL -> "Skriv en hel e-postadresse, for eksempel navn@kommune.no.";
            case TOO_LONG -> "Teksten er for lang. Kort den ned til høyst " + fault.limit() + " tegn.";
            case BAD_CHARACTER ->
                "Teksten har et usynlig tegn som ikke kan lagres. Slett det eller skriv teksten på nytt.";
            case NOT_OFFERED -> "Velg blant svarene som står her.";
            case EXCLUSIVE -> "«" + fault.limit() + "» kan ikke velges sammen med andre svar. Fjern ett av dem.";
            case TOO_FEW -> "Velg minst " + fault.limit() + " svar.";
            case TOO_MANY -> "Velg høyst " + fault.limit() + " svar.";
            case SAME_RANK -> "To svar kan ikke ha samme plass. Gi hvert svar sin egen plass.";
            case SAME_COLUMN -> "Svaret for «" + fault.limit() + "» er brukt på en annen rad. Velg et annet.";
            case NOT_UNIQUE -> "Det samme svaret står et annet sted på listen. Skriv et annet.";
            case VALIDATOR -> "Svaret er ikke slik det skal være. Se over det.";
        };
    }

    private static String notADate(String input) {
        return switch (input) {
            case "datetime-local" -> "Skriv dag og klokkeslett, for eksempel 2017-10-02T08:30.";
            case "month" -> "Skriv år og måned, for eksempel 2017-10.";
            case "week" -> "Skriv år og uke, for eksempel 2017-W40.";
            case "time" -> "Skriv et klokkeslett, for eksempel 08:30.";
            default -> "Skriv en dato som finnes, for eksempel 02.10.2017.";
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
