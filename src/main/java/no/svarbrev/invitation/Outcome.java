package no.svarbrev.invitation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of an invitation, as if the field period ended now: the code of AAPOR (Standard Definitions), what it says, and
 * the words for it on pages, in the API and in data files. The same in all of them.
 */
public enum Outcome {
    COMPLETE("1.1", "Levert", Word.COMPLETED, "Gjennomført"),
    PARTIAL("1.2", "Ikke levert, men minst halvparten av det som ble vist, er besvart", Word.SOME_ANSWERS, "Noen svar"),
    BROKEN_OFF("2.12", "Avbrutt før halvparten av det som ble vist, var besvart", Word.SOME_ANSWERS, "Noen svar"),
    ONLY_BEGUN("2.112", "Startet uten å svare på noe", Word.SENT, "Distribuert"),
    NOT_IN_TARGET_GROUP("4.10", "Ikke i målgruppa", Word.OUTSIDE),
    LISTED_TWICE("4.81", "Dobbelt oppført (samme person i begge utvalg)", Word.OUTSIDE),
    REFUSED("2.111", "Ønsker ikke å svare", Word.REFUSED),
    AWAY("2.26", "Borte i hele perioden", Word.LEFT_OUT),
    DEAD("2.31", "Død", Word.LEFT_OUT),
    UNABLE("2.32", "Ute av stand til å svare", Word.LEFT_OUT),
    LANGUAGE("2.33", "Språk", Word.LEFT_OUT),
    ADDRESS_FAILS("3.30", "Adressen virker ikke", Word.ADDRESS_REFUSED),
    /** The receiving server said so, and nobody else. */
    BOUNCED("3.30", "Adressen virker ikke", Word.ADDRESS_REFUSED, "Distribuert"),
    SENT("3.19", "Sendt, uten at noe har kommet tilbake", Word.SENT, "Distribuert"),
    NOT_SENT("3.11", "Ingenting er sendt", Word.NEW, "Ny");

    /** A response counts as partial from this share of the items it was shown. */
    private static final double PARTIAL_FROM = 0.5;

    private static final String BY_WORD = "Frafalt";

    /** Those that can be set by hand, as they are offered. */
    public static final List<Outcome> BY_HAND =
            Stream.of(values()).filter(Outcome::isByWord).toList();

    /** Those that a response can have. */
    public static final List<Outcome> OF_RESPONSES = Stream.concat(
                    Stream.of(COMPLETE, PARTIAL, BROKEN_OFF, ONLY_BEGUN), BY_HAND.stream())
            .toList();

    private final String code;
    private final String text;
    private final Word word;
    private final String status;
    private final Counted counted;

    /** One that follows from what happens. */
    Outcome(String code, String text, Word word, String status) {
        this.code = code;
        this.text = text;
        this.word = word;
        this.status = status;
        this.counted = Counted.of(code);
    }

    /** One that somebody says, which takes a response out of the rates whatever is in it. */
    Outcome(String code, String text, Word word) {
        this(code, text, word, BY_WORD);
    }

    /**
     * Of a response that was begun and not sent in.
     *
     * @param answeredShare of the items shown so far, 0 to 1
     */
    public static Outcome ofUnfinished(double answeredShare) {
        if (answeredShare == 0) {
            return ONLY_BEGUN;
        }
        return answeredShare >= PARTIAL_FROM ? PARTIAL : BROKEN_OFF;
    }

    /** The one that {@link #ofUnfinished} gave and the database has this code of. */
    public static Outcome soFar(String code) {
        return Stream.of(PARTIAL, BROKEN_OFF, ONLY_BEGUN)
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No unfinished response comes to the code " + code));
    }

    /** The one set by hand that the database has this code of. */
    public static Outcome ofCode(String code) {
        return BY_HAND.stream()
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome set by hand has the code " + code));
    }

    private boolean isByWord() {
        return status.equals(BY_WORD);
    }

    /** AAPOR's, such as 1.1. */
    public String code() {
        return code;
    }

    /** What the code says. */
    public String text() {
        return text;
    }

    /** For those who run the survey: one of nine words. */
    public Word word() {
        return word;
    }

    /** One of the five words that Norwegian users know from SurveyXact: Ny, Distribuert, Noen svar, Gjennomført, Frafalt. */
    public String status() {
        return status;
    }

    /** What it counts as in rates. */
    public Counted counted() {
        return counted;
    }

    /** Complete or partial. */
    public boolean isAnswer() {
        return counted == Counted.I || counted == Counted.P;
    }

    public boolean isOutsideTargetGroup() {
        return counted == Counted.NOT_ELIGIBLE;
    }

    /** The classes of AAPOR's rates, by what their codes begin with. */
    public enum Counted {
        /** Complete. */
        I("1.1"),
        /** Partial. */
        P("1.2"),
        /** Refusal and break-off. */
        R("2.1"),
        /** Non-contact. */
        NC("2.2"),
        /** Other eligible. */
        O("2.3"),
        /** Unknown eligibility. */
        U("3."),
        /** Leaves the denominator. */
        NOT_ELIGIBLE("4.");

        private final String codes;

        Counted(String codes) {
            this.codes = codes;
        }

        private static Counted of(String code) {
            return Stream.of(values())
                    .filter(each -> code.startsWith(each.codes))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** An outcome in one word, and a sentence on why it is so where nobody has said anything. */
    public enum Word {
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

        Word(String text, String meaning) {
            this.text = text;
            this.meaning = meaning;
        }

        /** On pages and in the API. */
        public String text() {
            return text;
        }

        public String meaning() {
            return meaning;
        }
    }
}
