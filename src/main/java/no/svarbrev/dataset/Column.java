package no.svarbrev.dataset;

import java.util.function.Function;

/** A variable of a question, and what a respondent's encounter with the question puts in it. */
record Column(Variable variable, Function<Encounter, Cell> reading) {
    Cell cell(Encounter encounter) {
        return reading.apply(encounter);
    }
}
