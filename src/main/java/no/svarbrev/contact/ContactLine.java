package no.svarbrev.contact;

import java.util.Map;

/** One accepted line of a contact file; the unit and the id are empty when the file has none. */
public record ContactLine(
        long line,
        String email,
        String name,
        String unit,
        String unitName,
        String language,
        boolean sharedMailbox,
        String id,
        Map<String, String> background) {
    public ContactLine {
        background = Map.copyOf(background);
    }
}
