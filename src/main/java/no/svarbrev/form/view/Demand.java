package no.svarbrev.form.view;

import no.svarbrev.form.Words;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.routing.ShownQuestion;

/**
 * Says of questions whether they must be answered.
 *
 * @param allOptional whether the page says for all its questions that they may be skipped
 */
record Demand(Words words, boolean allOptional) {
    static boolean mustBeAnswered(ShownQuestion state) {
        return state.isRequired()
                || state.question() instanceof Matrix matrix && matrix.asking().each();
    }

    String must() {
        return words.say("question.must");
    }

    /** Empty where the page says it. */
    String optional() {
        return allOptional ? "" : words.say("question.optional");
    }

    /** Inside of rows, and of what has questions inside, nothing is said of what may be skipped. */
    String of(ShownQuestion state, Setting setting) {
        if (mustBeAnswered(state)) {
            return must();
        }
        boolean quiet =
                !setting.context().isEmpty() || !state.question().parts().isEmpty();
        return quiet ? "" : optional();
    }
}
