package no.svarbrev.fieldwork;

/**
 * The units of a study for which at least one of its surveys has an answer: it is from or for them, or it was said that such a
 * unit answers for them. One response may be for several units.
 *
 * @param share 0 to 1, not rounded; null when the study has no units
 */
public record Coverage(int units, int covered, Double share) {
    static Coverage of(int units, int covered) {
        return new Coverage(units, covered, units == 0 ? null : (double) covered / units);
    }
}
