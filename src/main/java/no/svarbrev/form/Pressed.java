package no.svarbrev.form;

/**
 * The button that was pressed: {@code next}, {@code back}, {@code later}, or for a list {@code add:goals} and
 * {@code remove:goals.1}, for a language {@code language:nn}.
 *
 * @param at the field of the list to add to, or of the row or panel to remove, or the language; else empty
 */
public record Pressed(Action action, String at) {
    /** What no button says is taken as going on, as when Enter is pressed. */
    static Pressed of(String value) {
        int colon = value.indexOf(':');
        String word = colon < 0 ? value : value.substring(0, colon);
        Action action = Action.of(word).orElse(Action.NEXT);
        boolean whole = action.hasObject() == colon > 0;
        return whole ? new Pressed(action, colon < 0 ? "" : value.substring(colon + 1)) : new Pressed(Action.NEXT, "");
    }
}
