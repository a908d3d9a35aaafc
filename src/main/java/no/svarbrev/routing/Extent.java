package no.svarbrev.routing;

import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.value.Answered;

/** How much of what was shown has been answered, counted in items: a question, each row of a grid, each cell and field. */
public record Extent(int shown, int answered) {
    static final Extent NOTHING = new Extent(0, 0);

    /** 0 to 1; 0 when nothing is shown. */
    public double share() {
        return shown == 0 ? 0 : (double) answered / shown;
    }

    Extent and(Extent other) {
        return new Extent(shown + other.shown, answered + other.answered);
    }

    static Extent of(QuestionState question) {
        if (!question.isShown()) {
            return NOTHING;
        }
        return switch (question.shape()) {
            case CALCULATION -> NOTHING;
            case ROWS ->
                new Extent(question.grid().rows().shown().size(), (int) question.grid().rows().shown().stream()
                        .filter(row -> !Answered.isEmpty(question.value().path(row.code())))
                        .count());
            case CELLS, LIST ->
                question.items().isEmpty()
                        ? one(question)
                        : question.inside().map(Extent::of).reduce(NOTHING, Extent::and);
            case CHOICE, CHOICES, RANKING, TEXT, NUMBER, DATE, SIGNATURE, FIELDS -> one(question);
        };
    }

    private static Extent one(QuestionState question) {
        return new Extent(1, question.isEmpty() ? 0 : 1);
    }
}
