package no.svarbrev.dataset;

import java.util.function.Function;
import no.svarbrev.questionnaire.column.Column;

/** A column as a variable, and what a respondent's encounter with the question on the page puts in it. */
record FilledColumn(Column column, Variable variable, Function<Encounter, Cell> reading) {
    Origin origin() {
        return Origin.of(column);
    }

    Cell cell(Encounter encounter) {
        return reading.apply(encounter);
    }
}
