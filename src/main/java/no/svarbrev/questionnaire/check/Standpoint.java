package no.svarbrev.questionnaire.check;

import java.util.Optional;

/**
 * From where names are looked up: by which element, inside of which grid or repeated panel, and whether there is a choice,
 * row or column that {@code {item}} stands for.
 */
record Standpoint(Optional<Node> owner, Optional<Node> inside, boolean item) {
    static final Standpoint SURVEY = new Standpoint(Optional.empty(), Optional.empty(), false);

    static Standpoint of(Node owner) {
        return new Standpoint(Optional.of(owner), owner.holder(), false);
    }

    /** In the rows or panels of the owner itself. */
    static Standpoint within(Node owner) {
        return new Standpoint(Optional.of(owner), Optional.of(owner), false);
    }

    Standpoint ofItem() {
        return new Standpoint(owner, inside, true);
    }
}
