package no.svarbrev.dataset;

import java.util.List;
import java.util.function.Function;

/** A variable of a question, where in the questionnaire it comes from, and what a respondent's encounter with the question puts in it. */
record Column(Variable variable, Origin origin, Function<Encounter, Cell> reading) {
    /** Whether it holds the answer itself, and not one option or row of it. */
    boolean isWhole() {
        List<String> path = origin.path();
        return origin.what() == Origin.What.ANSWER
                && (path.isEmpty() || path.get(path.size() - 1).startsWith("."));
    }

    Cell cell(Encounter encounter) {
        return reading.apply(encounter);
    }
}
