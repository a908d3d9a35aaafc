package no.svarbrev.routing.engine.scope;

/** Works conditions out until no answer changes any more, and says what else is going on in a filling. */
public final class Settling {
    /** survey-core gives up after as many rounds. */
    private static final int MOST_ROUNDS = 10;

    /** What is going on. */
    private enum Stage {
        LOADING,
        OPEN,
        SETTLING,
        CLOSED
    }

    private final Runnable round;
    private Stage stage = Stage.OPEN;
    private boolean again;
    private boolean restored;

    /** @param round works each condition out once */
    public Settling(Runnable round) {
        this.round = round;
    }

    /** Nothing settles while answers are taken over. */
    public void load() {
        stage = Stage.LOADING;
    }

    public void open() {
        stage = Stage.OPEN;
    }

    /** From now on nothing settles any more. */
    public void close() {
        stage = Stage.CLOSED;
    }

    public void restore() {
        restored = true;
    }

    public void settle() {
        if (stage != Stage.OPEN) {
            return;
        }
        stage = Stage.SETTLING;
        int rounds = 0;
        do {
            again = false;
            round.run();
        } while (again && ++rounds <= MOST_ROUNDS);
        stage = Stage.OPEN;
    }

    /** An answer changed while the conditions were worked out. */
    public void settleAgain() {
        again = true;
    }

    public boolean isLoading() {
        return stage == Stage.LOADING;
    }

    public boolean isSettling() {
        return stage == Stage.SETTLING;
    }

    public boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    /** Whether the answers were stored before, by ourselves. */
    public boolean isRestored() {
        return restored;
    }
}
