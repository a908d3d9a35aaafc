package no.svarbrev.questionnaire.finding;

/** How serious a finding is. A questionnaire with errors cannot be published. */
public enum Severity {
    ERROR("error", "feil"),
    WARNING("warning", "advarsel"),
    INFO("note", "merknad");

    private final String english;
    private final String norwegian;

    Severity(String english, String norwegian) {
        this.english = english;
        this.norwegian = norwegian;
    }

    public String in(String language) {
        return "en".equals(language) ? english : norwegian;
    }
}
