package no.svarbrev.questionnaire.expression;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of an expression stand in its text, beside the tree: what says the same is equal wherever it stands. For
 * those who tell of a part by its column, or write a number with the digits it was written with.
 */
public final class Places {
    private record Place(int column, String text) {}

    private final Map<Expression, Place> places = new IdentityHashMap<>();

    /** The first place counts, which is the part's own. */
    <T extends Expression> T add(T part, int column, String text) {
        places.putIfAbsent(part, new Place(column, text));
        return part;
    }

    /**
     * The column, from one, of the sign between two parts, of the word behind a part, and else where the part begins; one
     * when it was not read here.
     */
    public int column(Expression part) {
        return Optional.ofNullable(places.get(part)).map(Place::column).orElse(1);
    }

    /** As it stands in the text, of what has no parts; empty of others. */
    public String text(Expression part) {
        return Optional.ofNullable(places.get(part)).map(Place::text).orElse("");
    }
}
