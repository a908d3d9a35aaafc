package no.svarbrev.questionnaire.check.outline;

import java.util.Optional;

/**
 * From where names are looked up: by which element, inside of which grid or repeated panel, and whether there is a choice,
 * row or column that {@code {item}} stands for.
 */
public record Standpoint(Optional<Node> owner, Optional<Node> inside, boolean item) {
    public static final Standpoint SURVEY = new Standpoint(Optional.empty(), Optional.empty(), false);

    public static Standpoint of(Node owner) {
        return new Standpoint(Optional.of(owner), owner.holder(), false);
    }

    /** In the rows or panels of the owner itself. */
    public static Standpoint within(Node owner) {
        return new Standpoint(Optional.of(owner), Optional.of(owner), false);
    }

    Standpoint ofItem() {
        return new Standpoint(owner, inside, true);
    }
}
