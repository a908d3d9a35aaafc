package no.svarbrev.questionnaire.version;

/**
 * One difference between two versions.
 *
 * @param place what changed: {@code question}, {@code question/code}, {@code question.part}; empty for the whole
 */
public record Change(Kind kind, What what, String place) {
    /** How a change touches answers that were given before it. */
    public enum Kind {
        TEXT,
        ADDITIVE,
        BREAKING
    }

    /** What was changed, with its words in both languages. */
    public enum What {
        TEXTS(Kind.TEXT, "tekst er endret", "texts were changed"),
        PAGE_ADDED(Kind.ADDITIVE, "ny side", "new page"),
        PAGE_REMOVED(Kind.ADDITIVE, "siden er fjernet", "page removed"),
        MOVED(Kind.ADDITIVE, "spørsmålet er flyttet", "question was moved"),
        QUESTION_ADDED(Kind.ADDITIVE, "nytt spørsmål", "new question"),
        CODE_ADDED(Kind.ADDITIVE, "nytt alternativ", "new choice"),
        ROW_ADDED(Kind.ADDITIVE, "ny rad", "new row"),
        PART_ADDED(Kind.ADDITIVE, "nytt felt", "new field"),
        RULES(
                Kind.ADDITIVE,
                "hvem som får spørsmålet, eller om det må besvares, er endret",
                "who is asked, or whether an answer is required, was changed"),
        LIMITS(Kind.ADDITIVE, "hva som godtas som svar, er endret", "what is accepted as an answer was changed"),
        BEHAVIOUR(Kind.ADDITIVE, "beregninger eller utløsere er endret", "calculated values or triggers were changed"),
        QUESTION_REMOVED(Kind.BREAKING, "spørsmålet er fjernet", "question removed"),
        KIND_CHANGED(Kind.BREAKING, "spørsmålet har en annen form for svar", "question has another form of answer"),
        CODE_REMOVED(Kind.BREAKING, "alternativet er fjernet", "choice removed"),
        ROW_REMOVED(Kind.BREAKING, "raden er fjernet", "row removed"),
        PART_REMOVED(Kind.BREAKING, "feltet er fjernet", "field removed");

        private final Kind kind;
        private final String norwegian;
        private final String english;

        What(Kind kind, String norwegian, String english) {
            this.kind = kind;
            this.norwegian = norwegian;
            this.english = english;
        }

        public String norwegian() {
            return norwegian;
        }

        public String english() {
            return english;
        }
    }

    static Change of(What what, String place) {
        return new Change(what.kind, what, place);
    }
}
