package no.svarbrev.auth.account;

import java.util.Locale;

/** What somebody may do in a study, or in all of them. Who sends mail need not read answers, and who reads results need not see people. */
public enum Right {
    CONTACTS("Kontakter", "se og hente inn kontakter, sette status, intervjue"),
    SEND("Utsending", "sende invitasjoner og påminnelser, lese det som er sendt"),
    ANSWERS("Svar", "laste ned svarene fra hver enkelt"),
    RESULTS("Resultater", "se svarprosent og resultater uten enkeltsvar"),
    ADMIN("Administrasjon", "endre innstillinger, lage innsamlinger; for alle undersøkelser også kontoer og skjemaer");

    private final String word;
    private final String explanation;

    Right(String word, String explanation) {
        this.word = word;
        this.explanation = explanation;
    }

    /** As the database and the forms call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Right of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What it is called on pages. */
    public String word() {
        return word;
    }

    /** What one may do with it, on pages. */
    public String explanation() {
        return explanation;
    }
}
