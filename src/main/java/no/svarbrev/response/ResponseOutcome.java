package no.svarbrev.response;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.invitation.Outcome;

/**
 * What a response that was begun comes to if the field period ended now, the same in rates and in data files. Source: AAPOR,
 * Standard Definitions, final disposition codes; the words are those Norwegian users know from SurveyXact.
 *
 * @param code such as 1.1
 * @param word Distribuert, Noen svar, Gjennomført or Frafalt
 */
public record ResponseOutcome(String code, String word) {
    /** A response counts as partial from this share of the items it was shown. */
    private static final double PARTIAL_FROM = 0.5;

    private static final ResponseOutcome COMPLETE = new ResponseOutcome("1.1", "Gjennomført");
    private static final ResponseOutcome PARTIAL = new ResponseOutcome("1.2", "Noen svar");
    private static final ResponseOutcome BROKEN_OFF = new ResponseOutcome("2.12", "Noen svar");
    private static final ResponseOutcome ONLY_BEGUN = new ResponseOutcome("2.112", "Distribuert");

    /** Every code that a response can have, with what it says. */
    public static List<Outcome.Known> known() {
        Stream<Outcome.Known> byItself = Stream.of(
                new Outcome.Known(COMPLETE.code, "Levert"),
                new Outcome.Known(PARTIAL.code, "Ikke levert, men minst halvparten av det som ble vist, er besvart"),
                new Outcome.Known(BROKEN_OFF.code, "Avbrutt før halvparten av det som ble vist, var besvart"),
                new Outcome.Known(ONLY_BEGUN.code, "Startet uten å svare på noe"));
        return Stream.concat(byItself, Outcome.KNOWN.stream()).toList();
    }

    /** Someone's word, which takes the response out of the rates whatever is in it. */
    public static ResponseOutcome byWord(String code) {
        return new ResponseOutcome(code, "Frafalt");
    }

    public static ResponseOutcome submitted() {
        return COMPLETE;
    }

    /** @param answeredShare of the items shown so far, 0 to 1 */
    public static ResponseOutcome unfinished(double answeredShare) {
        if (answeredShare == 0) {
            return ONLY_BEGUN;
        }
        return answeredShare >= PARTIAL_FROM ? PARTIAL : BROKEN_OFF;
    }
}
