package no.svarbrev.routing;

/** How much of what was shown has been answered, counted in items: a question, or each row of a grid. */
public record Extent(int shown, int answered) {
    static final Extent NOTHING = new Extent(0, 0);

    Extent and(Extent other) {
        return new Extent(shown + other.shown, answered + other.answered);
    }
}
