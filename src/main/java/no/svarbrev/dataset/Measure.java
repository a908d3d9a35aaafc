package no.svarbrev.dataset;

/** What kind of values a variable has. */
public enum Measure {
    /** One of the values of the variable. */
    CATEGORY("kategori"),
    /** An option ticked (1) or not (0). */
    TICK("avkryssing"),
    NUMBER("tall"),
    TEXT("tekst"),
    TIME("tidspunkt");

    private final String word;

    Measure(String word) {
        this.word = word;
    }

    /** As codebooks call it, in Norwegian. */
    public String word() {
        return word;
    }
}
